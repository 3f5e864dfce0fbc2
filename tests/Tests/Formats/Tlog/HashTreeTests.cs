using CsCheck;

namespace Yuelu.Formats.Tlog;

public sealed class HashTreeTests
{
    private static readonly Hash[] Leaves = [.. Enumerable.Range(0, 700).Select(i => Hash.Leaf(LogFolder.Entry(i)))];
    private static readonly Gen<(int Size, int Part)> Sizes =
        from size in Gen.Int[1, 700]
        from part in Gen.Int[0, size]
        select (size, part);

    [Fact]
    public void The_roots_of_RFC_6962_are_made()
    {
        Assert.Equal("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", Hash.Empty.ToString());
        Assert.Equal("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=", Hash.Leaf([]).ToString());
    }

    [Fact]
    public void A_root_is_what_the_definition_says() =>
        Sizes.Sample(size => HashTree.Root(size.Size, At) == Defined(Leaves.AsSpan(0, size.Size)), iter: 200);

    [Fact]
    public void Every_inclusion_proof_leads_to_the_root_and_to_no_other_leaf() =>
        Sizes
            .Where(size => size.Part < size.Size)
            .Sample(
                size =>
                {
                    var path = HashTree.Inclusion(size.Part, size.Size, At);
                    var root = HashTree.Root(size.Size, At);
                    var other = Leaves[(size.Part + 1) % Leaves.Length];
                    return HashTree.RootOf(size.Part, size.Size, Leaves[size.Part], path) == root
                        && HashTree.RootOf(size.Part, size.Size, other, path) != root
                        && HashTree.RootOf(size.Part, size.Size, Leaves[size.Part], [.. path, other]) != root
                        && HashTree.RootOf(size.Size, size.Size, Leaves[size.Part], path) is null;
                },
                iter: 500
            );

    [Fact]
    public void Every_consistency_proof_holds_and_for_no_other_root() =>
        Sizes.Sample(
            size =>
            {
                var path = HashTree.Consistency(size.Part, size.Size, At);
                var (former, root) = (HashTree.Root(size.Part, At), HashTree.Root(size.Size, At));
                return HashTree.IsConsistent(size.Part, former, size.Size, root, path)
                    && !HashTree.IsConsistent(size.Part, Leaves[0], size.Size, Leaves[1], path)
                    && !HashTree.IsConsistent(size.Part, former, size.Size, root, [.. path, former])
                    && (
                        path.Count == 0 || !HashTree.IsConsistent(size.Part, former, size.Size, root, [.. path.Skip(1)])
                    );
            },
            iter: 500
        );

    [Fact]
    public void Made_up_proofs_are_refused_without_a_fault() =>
        (
            from index in Gen.Long[-5, 5_000]
            from size in Gen.Long[-5, 5_000]
            from path in Gen.Int[0, 699].Array[0, 20]
            select (index, size, path)
        ).Sample(proof =>
        {
            Hash[] path = [.. proof.path.Select(i => Leaves[i])];
            var isProved = HashTree.RootOf(proof.index, proof.size, Leaves[0], path) == Leaves[1];
            return !isProved && !HashTree.IsConsistent(proof.index, Leaves[0], proof.size, Leaves[1], path);
        });

    [Fact]
    public void An_edge_has_the_root_and_the_tiles_of_its_leaves_from_wherever_it_goes_on() =>
        Sizes.Sample(
            size =>
            {
                var (tiles, first) = (new Dictionary<string, byte[]>(), new TileEdge());
                Grow(first, size.Part, tiles);
                var again = TileEdge.Load(size.Part, tile => tiles.GetValueOrDefault(tile.Path))!;
                Grow(again, size.Size, tiles);
                var hashes = new TileHashes(size.Size, tile => tiles[tile.Path]);
                return again.Root == HashTree.Root(size.Size, At)
                    && HashTree.Root(size.Size, hashes.At) == again.Root
                    && HashTree
                        .Consistency(size.Part, size.Size, hashes.At)
                        .SequenceEqual(HashTree.Consistency(size.Part, size.Size, At));
            },
            iter: 100
        );

    [Fact]
    public void An_edge_is_not_loaded_from_tiles_that_are_missing_or_too_short()
    {
        Assert.Null(TileEdge.Load(5, _ => null));
        Assert.Null(TileEdge.Load(5, _ => new byte[4 * Hash.Length]));
        Assert.Equal(0, TileEdge.Load(0, _ => null)?.Size);
    }

    private static void Grow(TileEdge edge, int size, Dictionary<string, byte[]> tiles)
    {
        while (edge.Size < size)
            foreach (var (tile, bytes) in edge.Append(Leaves[(int)edge.Size]))
                tiles[tile.Path] = bytes;
        foreach (var (tile, bytes) in edge.Partial())
            tiles[tile.Path] = bytes;
    }

    private static Hash At(int level, long index) => Defined(Leaves.AsSpan((int)index << level, 1 << level));

    /// <summary>MTH of RFC 6962, section 2.1, word for word.</summary>
    private static Hash Defined(ReadOnlySpan<Hash> leaves)
    {
        if (leaves.Length < 2)
            return leaves.Length == 0 ? Hash.Empty : leaves[0];
        var k = 1;
        while (2 * k < leaves.Length)
            k *= 2;
        return Hash.Node(Defined(leaves[..k]), Defined(leaves[k..]));
    }
}
