namespace Yuelu.Reader.Tasks;

public sealed class TasksTests
{
    private const string Plan = """
        青湖市行动计划（2021—2025年）
        一、总体要求
        （一）指导思想。全面推进发展。
        二、重点任务
        （一）创新。
        1、技术攻关。建立产业技术目录和专家库，设立青湖产业发展基金。（牵头部门：市科技局、市财政局；配合部门：各区政府）
        2、成果转化。搭建成果交易平台，健全第三方评价机制。（责任单位：市科技局）
        三、保障措施
        （一）加强领导。建立统筹协调机制。
        """;

    private static PlanReading Reading => PlanReader.ReadText(Plan, "").Value.Reading;

    [Fact]
    public void Work_items_are_the_innermost_numbered_entries_outside_the_general_part() =>
        Assert.Equal(["二（一）1", "二（一）2", "三（一）"], Reading.Tasks.Select(task => task.Section));

    [Fact]
    public void Mechanisms_are_named_whole_with_their_kind() =>
        Assert.Equal(
            [
                (MechanismKind.Directory, "产业技术目录"),
                (MechanismKind.Database, "专家库"),
                (MechanismKind.Fund, "青湖产业发展基金"),
                (MechanismKind.Platform, "成果交易平台"),
                (MechanismKind.Evaluation, "第三方评价机制"),
                (MechanismKind.Mechanism, "统筹协调机制"),
            ],
            Reading.Mechanisms.Select(mechanism => (mechanism.Kind, mechanism.Name))
        );

    [Fact]
    public void A_body_is_listed_once_for_each_duty_with_its_sections() =>
        Assert.Equal(
            [
                "市科技局 牵头部门 二（一）1",
                "市财政局 牵头部门 二（一）1",
                "各区政府 配合部门 二（一）1",
                "市科技局 责任单位 二（一）2",
            ],
            Reading.Actors.Select(actor => $"{actor.Name} {actor.Role} {string.Join(' ', actor.Sections)}")
        );
}
