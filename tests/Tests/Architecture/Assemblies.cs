using System.Reflection;

namespace Yuelu.Architecture;

/// <summary>The product's assemblies and which of them may use which.</summary>
internal static class Assemblies
{
    /// <summary>Who may use whom. A new edge is a decision: it is recorded under docs/decisions.</summary>
    internal static readonly Dictionary<string, string[]> Edges = new()
    {
        ["Yuelu.Kernel"] = [],
        ["Yuelu.Formats"] = ["Yuelu.Kernel"],
        ["Yuelu.Reader"] = ["Yuelu.Kernel"],
        ["Yuelu.Vtl"] = ["Yuelu.Kernel"],
        ["Yuelu.Forecasting"] = ["Yuelu.Kernel"],
        ["Yuelu.Disclosure"] = [],
        ["Yuelu.Platform"] = ["Yuelu.Kernel", "Yuelu.Formats"],
        ["Yuelu.Plans"] = ["Yuelu.Kernel", "Yuelu.Reader", "Yuelu.Forecasting", "Yuelu.Platform"],
        ["Yuelu.Registry"] = ["Yuelu.Kernel", "Yuelu.Platform"],
        ["Yuelu.Statistics"] =
        [
            "Yuelu.Kernel",
            "Yuelu.Disclosure",
            "Yuelu.Vtl",
            "Yuelu.Forecasting",
            "Yuelu.Platform",
            "Yuelu.Registry",
        ],
        ["Yuelu.Host"] = ["Yuelu.Kernel", "Yuelu.Platform", "Yuelu.Plans", "Yuelu.Registry", "Yuelu.Statistics"],
        ["yuelu"] = ["Yuelu.Kernel", "Yuelu.Formats", "Yuelu.Reader", "Yuelu.Vtl"],
    };

    /// <summary>Business modules: only their contract, their views and their pages show.</summary>
    internal static readonly Assembly[] Modules =
    [
        Load("Yuelu.Plans"),
        Load("Yuelu.Registry"),
        Load("Yuelu.Statistics"),
    ];

    /// <summary>Assemblies that others build on: all that shows is documented.</summary>
    internal static readonly Assembly[] Foundations =
    [
        Load("Yuelu.Kernel"),
        Load("Yuelu.Formats"),
        Load("Yuelu.Reader"),
        Load("Yuelu.Vtl"),
        Load("Yuelu.Forecasting"),
        Load("Yuelu.Disclosure"),
        Load("Yuelu.Platform"),
    ];

    internal static readonly Assembly[] All = [.. Edges.Keys.Select(Load)];

    internal static Assembly Load(string name) => Assembly.Load(name);

    /// <summary>Members that hold a value without needing an instance, with their values.</summary>
    internal static IEnumerable<(string Name, T Value)> StaticValues<T>()
        where T : class
    {
        const BindingFlags Statics =
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (
            var type in All.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)
        )
        {
            foreach (var field in type.GetFields(Statics).Where(field => field.FieldType == typeof(T)))
                if (field.GetValue(null) is T value && !field.Name.StartsWith('<'))
                    yield return ($"{type.Name}.{field.Name}", value);
            foreach (var property in type.GetProperties(Statics).Where(property => property.PropertyType == typeof(T)))
                if (property.GetIndexParameters().Length == 0 && property.GetValue(null) is T value)
                    yield return ($"{type.Name}.{property.Name}", value);
        }
    }
}
