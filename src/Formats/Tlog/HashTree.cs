using System.Numerics;

namespace Yuelu.Formats.Tlog;

/// <summary>Gives the hash over the leaves <c>index·2^level</c> to before <c>(index+1)·2^level</c>, all of which exist.</summary>
public delegate Hash HashAt(int level, long index);

/// <summary>Roots and proofs of a Merkle tree (RFC 6962, section 2.1), made from the hashes of its whole subtrees.</summary>
public static class HashTree
{
    /// <summary>The root over the first <paramref name="size"/> leaves.</summary>
    public static Hash Root(long size, HashAt at) => size == 0 ? Hash.Empty : Range(0, size, at);

    /// <summary>The hashes that lead from a leaf to the root, the leaf's sibling first.</summary>
    public static IReadOnlyList<Hash> Inclusion(long index, long size, HashAt at)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var path = new List<Hash>();
        for (var (from, to) = (0L, size); to - from > 1; )
        {
            var middle = from + Split(to - from);
            path.Add(index < middle ? Range(middle, to, at) : Range(from, middle, at));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }
        path.Reverse();
        return path;
    }

    /// <summary>The hashes that show that a tree of <paramref name="size"/> leaves begins with all leaves of the one of <paramref name="former"/>.</summary>
    public static IReadOnlyList<Hash> Consistency(long former, long size, HashAt at)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(former, size);
        ArgumentOutOfRangeException.ThrowIfNegative(former);
        var path = new List<Hash>();
        if (former == 0 || former == size)
            return path;
        var (from, to, isWhole) = (0L, size, true);
        while (former != to)
        {
            var middle = from + Split(to - from);
            var isLeft = former <= middle;
            path.Add(isLeft ? Range(middle, to, at) : Range(from, middle, at));
            (from, to) = isLeft ? (from, middle) : (middle, to);
            isWhole &= isLeft;
        }
        if (!isWhole)
            path.Add(Range(from, to, at));
        path.Reverse();
        return path;
    }

    /// <summary>The root that an inclusion proof leads to; null when the proof is too long or too short for this place.</summary>
    public static Hash? RootOf(long index, long size, Hash leaf, IReadOnlyList<Hash> path)
    {
        if (index < 0 || index >= size)
            return null;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
                return null;
            if ((node & 1) == 1 || node == last)
            {
                hash = Hash.Node(sibling, hash);
                Rise(ref node, ref last);
            }
            else
                hash = Hash.Node(hash, sibling);
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 ? hash : null;
    }

    /// <summary>Whether the proof shows that the second tree begins with the first.</summary>
    public static bool IsConsistent(long former, Hash formerRoot, long size, Hash root, IReadOnlyList<Hash> path)
    {
        if (former < 0 || former > size)
            return false;
        if (former == size)
            return path.Count == 0 && formerRoot == root;
        if (former == 0)
            return path.Count == 0 && formerRoot == Hash.Empty;
        Hash[] steps = long.IsPow2(former) ? [formerRoot, .. path] : [.. path];
        if (steps.Length == 0)
            return false;
        var (node, last) = (former - 1, size - 1);
        for (; (node & 1) == 1; node >>= 1)
            last >>= 1;
        var (old, young) = (steps[0], steps[0]);
        foreach (var step in steps.AsSpan(1))
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                (old, young) = (Hash.Node(step, old), Hash.Node(step, young));
                Rise(ref node, ref last);
            }
            else
                young = Hash.Node(young, step);
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && old == formerRoot && young == root;
    }

    /// <summary>The hash over the leaves from one place to before another, where the first is a multiple of a power of two that spans them.</summary>
    internal static Hash Range(long from, long to, HashAt at)
    {
        var count = to - from;
        if (long.IsPow2(count))
            return at(BitOperations.Log2((ulong)count), from >> BitOperations.Log2((ulong)count));
        var middle = from + Split(count);
        return Hash.Node(Range(from, middle, at), Range(middle, to, at));
    }

    /// <summary>The largest power of two below a count of two or more.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    /// <summary>Goes up while a node has no right sibling.</summary>
    private static void Rise(ref long node, ref long last)
    {
        while (node != 0 && (node & 1) == 0)
            (node, last) = (node >> 1, last >> 1);
    }
}
