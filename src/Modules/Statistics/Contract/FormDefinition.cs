using Yuelu.Kernel;

namespace Yuelu.Statistics.Contract;

/// <summary>调查表: what a form asks, by whose right and why. One published version is one such document and never changes.</summary>
/// <param name="Title">What the form is called.</param>
/// <param name="Header">The lawful marks that stand at its top right.</param>
/// <param name="Rhythm">How often it is filled in.</param>
/// <param name="Purpose">Why it is asked, for those who fill it in.</param>
/// <param name="MinutesToFill">How long filling it in takes, in minutes; 0 while that is not known.</param>
/// <param name="Groups">Its parts, in order.</param>
/// <param name="Rules">What is checked, in order.</param>
public sealed record FormDefinition(
    Words Title,
    FormHeader Header,
    ReportingRhythm Rhythm,
    Words Purpose,
    int MinutesToFill,
    IReadOnlyList<FormGroup> Groups,
    IReadOnlyList<AuditRule> Rules
)
{
    /// <summary>All fields, in order.</summary>
    internal IEnumerable<FormField> Fields => Groups.SelectMany(group => group.Fields);

    /// <summary>A form that asks nothing yet.</summary>
    internal static FormDefinition Empty(Words title) =>
        new(title, FormHeader.None, ReportingRhythm.Month, new("", ""), 0, [], []);
}

/// <summary>
/// 法定标识: the marks that a departmental survey must bear (部门统计调查项目管理办法). Without them, or after the last day, whoever
/// is asked may refuse.
/// </summary>
/// <param name="Number">表号.</param>
/// <param name="IssuingBody">制表机关.</param>
/// <param name="ApprovalBody">批准（或备案）机关.</param>
/// <param name="ApprovalNumber">批准（或备案）文号.</param>
/// <param name="ValidUntil">有效期至: the last day; null while there is none.</param>
public sealed record FormHeader(
    string Number,
    string IssuingBody,
    string ApprovalBody,
    string ApprovalNumber,
    DateOnly? ValidUntil = null
)
{
    /// <summary>No mark at all.</summary>
    internal static FormHeader None { get; } = new("", "", "", "");

    /// <summary>Whether no mark is missing.</summary>
    internal bool IsComplete =>
        ValidUntil is not null
        && Number.Length > 0
        && IssuingBody.Length > 0
        && ApprovalBody.Length > 0
        && ApprovalNumber.Length > 0;

    /// <summary>Whether a collection may be opened on a day.</summary>
    internal bool IsLawfulOn(DateOnly day) => IsComplete && day <= ValidUntil;
}

/// <summary>A part of a form.</summary>
/// <param name="Code">Its name in rules: a letter or digit, then letters, digits and underscores; differs from every other in the form in more than capital letters.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Fields">What it asks, in order.</param>
/// <param name="Repeats">Whether it is filled in once for each product line (产品).</param>
public sealed record FormGroup(string Code, Words Name, IReadOnlyList<FormField> Fields, bool Repeats = false);

/// <summary>What kind of answer a field takes.</summary>
public enum FieldType
{
    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A text.</summary>
    Text,

    /// <summary>One of the <see cref="FormField.Choices"/>.</summary>
    Choice,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>指标: one thing that a form asks.</summary>
/// <param name="Code">代码, such as <c>01</c>; differs from every other in the form in more than capital letters.</param>
/// <param name="Name">指标名称.</param>
/// <param name="Type">What kind of answer it takes.</param>
/// <param name="Unit">计量单位; empty for what is no number.</param>
/// <param name="IsRequired">Whether it must be filled in.</param>
/// <param name="PartOf">其中: the code of the field of the same group that it is a part of; empty when it is none.</param>
/// <param name="Formula">A VTL expression over fields of the same group that computes it; empty when it is typed.</param>
/// <param name="Prefill">Where its answer comes from before anybody types; null when it begins empty.</param>
/// <param name="Hint">What to know when filling it in; null when nothing.</param>
/// <param name="Choices">What may be chosen; null unless it is a choice.</param>
public sealed record FormField(
    string Code,
    Words Name,
    FieldType Type,
    string Unit = "",
    bool IsRequired = false,
    string PartOf = "",
    string Formula = "",
    FieldPrefill? Prefill = null,
    Words? Hint = null,
    IReadOnlyList<FieldChoice>? Choices = null
)
{
    /// <summary>Whether its answer is a number, which then has a unit.</summary>
    internal bool IsNumber => Type is FieldType.Number or FieldType.Whole;
}

/// <summary>One answer of a choice.</summary>
/// <param name="Code">As stored.</param>
/// <param name="Name">As shown.</param>
public sealed record FieldChoice(string Code, Words Name);

/// <summary>From where a field is filled in beforehand (预填来源), so that nobody is asked twice.</summary>
public enum PrefillSource
{
    /// <summary>The register of enterprises.</summary>
    Register,

    /// <summary>What the same respondent filed last in this field.</summary>
    LastFiling,

    /// <summary>A field of another form.</summary>
    OtherForm,
}

/// <summary>Where an answer comes from before anybody types.</summary>
/// <param name="Source">Which kind of place.</param>
/// <param name="From">In the register: the particular's name, such as <c>name</c>; in another form: <c>form/field</c>; empty otherwise.</param>
public sealed record FieldPrefill(PrefillSource Source, string From);

/// <summary>How much a failed rule weighs (审核等级).</summary>
public enum AuditGrade
{
    /// <summary>强制性: nothing is filed while it fails.</summary>
    Blocks,

    /// <summary>准强制性: nothing is filed while it fails, unless the unit is marked abnormal.</summary>
    BlocksUnlessAbnormal,

    /// <summary>核实性: it is filed with an explanation.</summary>
    NeedsExplanation,
}

/// <summary>审核关系: what must hold among the answers.</summary>
/// <param name="Code">Its name; differs from every other rule's in more than capital letters.</param>
/// <param name="Grade">How much it weighs.</param>
/// <param name="Group">The repeating group of whose every line it speaks; empty when of the rest of the form.</param>
/// <param name="Vtl">A VTL expression that is true when all is well, such as <c>'01' &gt;= '02' + '03'</c>.</param>
/// <param name="Message">What whoever fills in reads when it fails.</param>
public sealed record AuditRule(string Code, AuditGrade Grade, string Group, string Vtl, Words Message);
