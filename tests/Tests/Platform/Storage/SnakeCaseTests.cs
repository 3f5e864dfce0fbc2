namespace Yuelu.Platform.Storage;

public sealed class SnakeCaseTests
{
    [Theory]
    [InlineData("PublishedAt", "published_at")]
    [InlineData("ContentSha256", "content_sha256")]
    [InlineData("Id", "id")]
    [InlineData("IX_plans_draft_PlanId", "ix_plans_draft_plan_id")]
    public void Names_become_snake_case(string name, string column) => Assert.Equal(column, SnakeCase.Of(name));
}
