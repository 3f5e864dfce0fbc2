using System.Xml.Linq;

namespace Yuelu.Documents;

/// <summary>The names of WordprocessingML and DrawingML (ECMA-376, transitional), and short ways to write them.</summary>
internal static class Ml
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    internal static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    internal static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    internal static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    internal static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>An element of Word with its attributes, given as name and value in turn.</summary>
    internal static XElement El(string name, params object?[] content) => new(W + name, content);

    /// <summary>An element of Word that only holds a value.</summary>
    internal static XElement Val(string name, object value) => new(W + name, At("val", value));

    internal static XAttribute At(string name, object value) => new(W + name, value);
}
