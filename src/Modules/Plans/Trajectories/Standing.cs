namespace Yuelu.Plans.Trajectories;

/// <summary>How a commitment stands (状态) on a chosen day.</summary>
internal enum Standing
{
    DoneEarly,
    Ahead,
    OnCourse,
    Nearly,
    Behind,
    Met,
    MetLate,
    NotMet,
    NoFigure,
    OnlyProxy,
    CannotCompute,
}
