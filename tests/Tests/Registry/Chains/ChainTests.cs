using System.Net;
using CsCheck;
using Yuelu.Kernel;
using Yuelu.Platform.Api;

namespace Yuelu.Registry.Chains;

/// <summary>Industry chains: graphs of nodes with their enterprises and gaps, drawn and told as a table.</summary>
public sealed class ChainTests(Stores stores)
{
    private const string Chains = "/api/v1/chains";

    [Theory, BothStores]
    public async Task A_chain_is_begun_shown_to_all_changed_and_its_versions_kept(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        await ApiScene.CreateAsync(scene.County, Chains, new { key = "rail", graph = Graph(CreditCode.Of(1)) });
        using var anybody = scene.Api.Portal.Stranger();
        var page = await anybody.GetStringAsync(new Uri("/chains/rail", UriKind.Relative));
        foreach (var told in (string[])["长沙岳麓机械有限公司", "轴承", "stroke-dasharray", "2 个环节，1 个缺口"])
            Assert.Contains(told, page, StringComparison.Ordinal);
        using var changed = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Put,
            $"{Chains}/rail",
            Graph(),
            ifMatch: "*"
        );
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains(
            "2 个环节，2 个缺口",
            await anybody.GetStringAsync(new Uri("/chains/rail", UriKind.Relative)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2 个环节，1 个缺口",
            await anybody.GetStringAsync(new Uri("/chains/rail?version=1", UriKind.Relative)),
            StringComparison.Ordinal
        );
        // What is exported is what was sent.
        var json = await anybody.GetStringAsync(new Uri("/chains/rail.json?version=1", UriKind.Relative));
        Assert.Equal(CreditCode.Of(1), ChainGraph.Read(json).Nodes[0].Enterprises[0]);
        using var foreign = await ApiScene.SendAsync(
            scene.Other,
            HttpMethod.Put,
            $"{Chains}/rail",
            Graph(),
            ifMatch: "*"
        );
        Assert.Equal("chain.not-found", await ApiScene.CodeAsync(foreign));
    }

    [Theory, BothStores]
    public async Task Of_many_who_begin_one_at_once_one_does(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(async i =>
                {
                    using var answer = await ApiScene.SendAsync(
                        scene.County,
                        HttpMethod.Post,
                        Chains,
                        new { key = "rail", graph = Graph() },
                        key: $"k{i}"
                    );
                    return answer.StatusCode;
                })
        );
        Assert.Single(answers, HttpStatusCode.Created);
        Assert.Equal(4, answers.Count(status => status == HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("a | 甲\nb | 乙", "a > b\nb > a", "The links go round")]
    [InlineData("a | 甲\na | 乙", "", "There are two nodes “a”")]
    [InlineData("a | 甲", "a > c", "Both ends of “a > c”")]
    [InlineData("甲 | 甲", "", "The node's key “甲”")]
    [InlineData("a", "", "Give node “a” a name")]
    [InlineData("", "", "A chain has 1 to")]
    [InlineData("a | 甲 | | 91430100MA4L1QW12X", "", "The enterprise “91430100MA4L1QW12X”")]
    [InlineData("a | 甲\nb | 乙", "a > b\na -> b", "“a > b” is there twice")]
    public void What_is_wrong_with_a_chain_is_named(string nodes, string links, string why)
    {
        var errors = CheckChain.Check(ChainForm.Read("链", "", "s", nodes, links), new HashSet<string>());
        Assert.Equal(why, Assert.Single(errors).Detail.En[..why.Length]);
    }

    /// <summary>What is written as lines and read again is the same chain, as is its JSON.</summary>
    [Fact]
    public void Lines_and_json_say_the_same_chain()
    {
        var node = Gen.Select(
            Gen.Int[0, 9],
            Gen.String[Gen.Char["甲乙丙丁ab"], 1, 8],
            Gen.Bool,
            Gen.String[Gen.Char["说明x"], 0, 5],
            (key, name, isGap, note) =>
                new ChainNode($"n{key}", Words.Same(name), note.Length > 2 ? [CreditCode.Of(key)] : [], isGap, note)
        );
        Gen.Select(node.Array[1, 8], Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[0, 8])
            .Sample(
                (nodes, links) =>
                {
                    var graph = new ChainGraph(
                        Words.Same("链"),
                        "s",
                        nodes,
                        [.. links.Select(link => new ChainLink($"n{link.Item1}", $"n{link.Item2}"))]
                    );
                    var read = ChainForm.Read("链", "", "s", ChainForm.Nodes(graph), ChainForm.Links(graph));
                    return graph.Write() == read.Write() && graph.Write() == ChainGraph.Read(graph.Write()).Write();
                }
            );
    }

    private static object Graph(params string[] enterprises) =>
        new
        {
            name = new { zh = "轨道交通", en = "Rail" },
            source = "规划",
            nodes = new object[]
            {
                new
                {
                    key = "bearing",
                    name = new { zh = "轴承", en = "Bearings" },
                    enterprises,
                    isGap = false,
                    note = "",
                },
                new
                {
                    key = "train",
                    name = new { zh = "整车", en = "Trains" },
                    enterprises = Array.Empty<string>(),
                    isGap = false,
                    note = "",
                },
            },
            links = new[] { new { from = "bearing", to = "train" } },
        };
}
