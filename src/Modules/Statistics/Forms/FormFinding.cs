using Yuelu.Kernel;

namespace Yuelu.Statistics.Forms;

/// <summary>How much a finding on a draft weighs.</summary>
internal enum FindingWeight
{
    /// <summary>The draft cannot be kept like this.</summary>
    Wrong,

    /// <summary>It can be kept and not published.</summary>
    Missing,

    /// <summary>It can be published by somebody who has seen this.</summary>
    Warning,
}

/// <summary>A part of a form about which something is to be said.</summary>
internal enum FormPart
{
    /// <summary>Title, header, purpose, time.</summary>
    About,
    Group,
    Field,
    Rule,
}

/// <summary>What there is to say of a draft.</summary>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Part">Of which part.</param>
/// <param name="Code">The code of the group, field or rule; empty otherwise.</param>
/// <param name="Problem">What is wrong, and how to mend it.</param>
internal sealed record FormFinding(FindingWeight Weight, FormPart Part, string Code, Problem Problem);
