using Yuelu.Plans.Observations;

namespace Yuelu.Plans.Commitments;

/// <summary>Figures as they were filed, for a table.</summary>
public sealed class FigureListView
{
    internal FigureListView(IReadOnlyList<Observation> figures) => Figures = figures;

    internal IReadOnlyList<Observation> Figures { get; }
}
