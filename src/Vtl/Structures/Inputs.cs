using Yuelu.Kernel;

namespace Yuelu.Vtl.Structures;

/// <summary>Looks whether structures of inputs can be worked with.</summary>
internal static class Inputs
{
    /// <summary>Whether all are well-formed; what is wrong is reported at the start of the script.</summary>
    public static bool Accept(IReadOnlyList<DatasetStructure> inputs, Diagnostics diagnostics)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var accepted = true;
        foreach (var input in inputs)
            if (WhatIsWrong(input, names) is { } wrong)
            {
                diagnostics.Report(TypeProblems.BadInput(input.Name, wrong), new TextSpan(0, 0));
                accepted = false;
            }
        return accepted;
    }

    private static Words? WhatIsWrong(DatasetStructure input, HashSet<string> names)
    {
        if (IsBad(input.Name) || input.Components.Any(component => IsBad(component.Name)))
            return new Words("名称为空或含有控制字符、#", "a name is empty or has a control character or # in it");
        if (!names.Add(input.Name))
            return new Words("名称重复（不分大小写）", "its name is there twice, capital letters aside");
        if (input.Components.Any(component => component.Type == ScalarType.Null))
            return new Words("成分没有类型", "a component has no type");
        var components = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return input.Components.All(component => components.Add(component.Name))
            ? null
            : new Words("成分名称重复（不分大小写）", "two components have one name, capital letters aside");
    }

    private static bool IsBad(string name) => name.Length == 0 || name.Contains('#') || name.Any(char.IsControl);
}
