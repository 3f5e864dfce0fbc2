using Yuelu.Kernel;

namespace Yuelu.Registry.Chains;

/// <summary>Every refusal about industry chains.</summary>
internal static class ChainProblems
{
    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "chain.not-found",
        new("没有这条产业链。", "There is no such chain.")
    );

    internal static readonly Problem ChangedMeanwhile = new(
        ProblemKind.Stale,
        "chain.changed-meanwhile",
        new(
            "这条产业链刚被别人修改过，您的修改没有保存。请刷新后再改。",
            "Somebody else changed this chain meanwhile; nothing of yours was saved. Reload and change it again."
        )
    );

    internal static readonly Problem BadKey = new(
        ProblemKind.Invalid,
        "chain.bad-key",
        new(
            "网址名只能用小写字母、数字和连字符，最多40个字符。",
            "A name in addresses has lower-case letters, digits and hyphens, at most 40."
        )
    );

    internal static readonly Problem AlreadyThere = new(
        ProblemKind.Conflict,
        "chain.already-there",
        new("这个网址名已有别的产业链。请换一个。", "Another chain has this name in addresses. Choose another.")
    );

    internal static readonly Problem Unreadable = new(
        ProblemKind.Invalid,
        "chain.unreadable",
        new(
            "文件不是产业链的 JSON。请从已有产业链的导出改起。",
            "The file is no chain in JSON. Begin from the export of a chain."
        )
    );

    internal static readonly Problem BadName = new(
        ProblemKind.Invalid,
        "chain.bad-name",
        new("请填产业链名称（不超过120字）。", "Give the chain a name (at most 120 characters).")
    );

    internal static readonly Problem NoNodes = new(
        ProblemKind.Invalid,
        "chain.no-nodes",
        new(
            $"产业链要有1至{CheckChain.MostNodes}个环节，一行一个。",
            $"A chain has 1 to {CheckChain.MostNodes} nodes, one on a line."
        )
    );

    internal static readonly Problem Circle = new(
        ProblemKind.Invalid,
        "chain.circle",
        new(
            "环节之间的连线绕成了圈。请去掉一条，使上游在前、下游在后。",
            "The links go round in a circle. Take one away, so that what comes first stands first."
        )
    );

    internal static Problem BadNodeKey(string key) =>
        new(
            ProblemKind.Invalid,
            "chain.bad-node-key",
            new(
                $"环节代号“{key}”只能用小写字母、数字和连字符，最多40个字符。",
                $"The node's key “{key}” has lower-case letters, digits and hyphens, at most 40."
            )
        );

    internal static Problem NodeTwice(string key) =>
        new(
            ProblemKind.Invalid,
            "chain.node-twice",
            new($"环节代号“{key}”有两个。请改一个。", $"There are two nodes “{key}”. Change one.")
        );

    internal static Problem BadNodeName(string key) =>
        new(
            ProblemKind.Invalid,
            "chain.bad-node-name",
            new($"请填环节“{key}”的名称（不超过120字）。", $"Give node “{key}” a name (at most 120 characters).")
        );

    internal static Problem LongNote(string key) =>
        new(
            ProblemKind.Invalid,
            "chain.long-note",
            new($"环节“{key}”的说明不超过400字。", $"The note of node “{key}” has at most 400 characters.")
        );

    internal static Problem NotRegistered(string key, string code) =>
        new(
            ProblemKind.Invalid,
            "chain.not-registered",
            new(
                $"环节“{key}”中的企业“{code}”没有登记。请先登记，或核对代码。",
                $"The enterprise “{code}” of node “{key}” is not registered. Register it, or compare the code."
            )
        );

    internal static Problem NoSuchNode(string from, string to) =>
        new(
            ProblemKind.Invalid,
            "chain.no-such-node",
            new(
                $"连线“{from} > {to}”两头要是已列出的环节代号。",
                $"Both ends of “{from} > {to}” must be keys of nodes."
            )
        );

    internal static Problem LinkTwice(string from, string to) =>
        new(
            ProblemKind.Invalid,
            "chain.link-twice",
            new($"连线“{from} > {to}”写了两次。请去掉一条。", $"“{from} > {to}” is there twice. Take one away.")
        );
}
