namespace Yuelu.Plans;

/// <summary>Plans: documents, commitments, versions, trajectories and states.</summary>
public static class PlansModule { }
