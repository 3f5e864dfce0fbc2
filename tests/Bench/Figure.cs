namespace Yuelu.Bench;

/// <summary>One measured figure beside its limit and a peer that was measured in the same run.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Limit">The bound that was promised; null without one.</param>
/// <param name="IsFloor">Whether the value must be at least the limit rather than at most.</param>
/// <param name="Peer">The same figure for a bare engine doing the least that the task needs; null without one.</param>
/// <param name="PeerName">What that peer is.</param>
internal sealed record Figure(
    string Name,
    double Value,
    string Unit,
    double? Limit = null,
    bool IsFloor = false,
    double? Peer = null,
    string PeerName = ""
)
{
    /// <summary>Whether the limit is kept; true without one.</summary>
    public bool Ok => Limit is not { } limit || (IsFloor ? Value >= limit : Value <= limit);
}
