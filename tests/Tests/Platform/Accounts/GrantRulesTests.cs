using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts;

public sealed class GrantRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly Organisation Bureau = Organisation
        .Found(Organisation.TheRoot, "changsha", OrganisationKind.CityBureau, "长沙市", "")
        .Value;

    [Theory]
    [InlineData(Roles.StrategyOffice, null)]
    [InlineData(Roles.CityOfficer, null)]
    [InlineData(Roles.CountyOfficer, "grant.other-kind-of-organisation")]
    [InlineData(Roles.EnterpriseFiller, "grant.other-kind-of-organisation")]
    [InlineData(Roles.Auditor, "grant.only-on-the-root")]
    public void A_role_is_granted_where_it_belongs(string role, string? refused) =>
        Assert.Equal(refused, Refuse(role, Bureau));

    [Theory]
    [InlineData(Roles.SecurityAdministrator, Roles.Auditor)]
    [InlineData(Roles.SystemAdministrator, Roles.SecurityAdministrator)]
    [InlineData(Roles.StrategyOffice, Roles.Auditor)]
    [InlineData(Roles.Auditor, Roles.StrategyOffice)]
    public void An_administrator_holds_no_other_role(string held, string asked) =>
        Assert.Equal("grant.excluded", Refuse(asked, Organisation.TheRoot, Held(held)));

    [Fact]
    public void What_is_over_withdrawn_or_begins_later_excludes_nothing()
    {
        var over = Held(Roles.Auditor, until: Today.AddDays(-1));
        var later = Held(Roles.Auditor, from: Today.AddDays(11));
        var withdrawn = Held(Roles.Auditor);
        withdrawn.Withdraw("test", DateTimeOffset.UnixEpoch);
        Assert.Null(Refuse(Roles.StrategyOffice, Bureau, over, withdrawn));
        Assert.Null(Refuse(Roles.StrategyOffice, Bureau, Today, Today.AddDays(10), [later]));
        Assert.Equal("grant.excluded", Refuse(Roles.StrategyOffice, Bureau, Today, Today.AddDays(11), [later]));
    }

    [Fact]
    public void Days_are_today_or_later_and_in_order()
    {
        Assert.Equal("grant.in-the-past", Refuse(Roles.StrategyOffice, Bureau, Today.AddDays(-1), null));
        Assert.Equal("grant.ends-before-it-begins", Refuse(Roles.StrategyOffice, Bureau, Today, Today.AddDays(-1)));
        Assert.Null(Refuse(Roles.StrategyOffice, Bureau, Today, Today));
    }

    [Fact]
    public void The_same_role_on_the_same_organisation_is_held_once()
    {
        var held = Held(Roles.StrategyOffice);
        Assert.Equal("grant.held-already", Refuse(Roles.StrategyOffice, Organisation.TheRoot, held));
        Assert.Null(Refuse(Roles.StrategyOffice, Bureau, held));
    }

    private static string? Refuse(string role, Organisation on, params Grant[] held) =>
        Refuse(role, on, Today, null, held);

    private static string? Refuse(string role, Organisation on, DateOnly from, DateOnly? until, params Grant[] held) =>
        GrantRules.Refuse(new GrantRequest(Roles.Find(role)!, on, from, until), held, Today)?.Code;

    private static Grant Held(string role, DateOnly? from = null, DateOnly? until = null) =>
        new()
        {
            AccountId = Guid.Empty,
            Role = role,
            OrganisationPath = Organisation.Root,
            From = from ?? new DateOnly(2016, 1, 1),
            Until = until,
            GrantedBy = "test",
            GrantedAt = DateTimeOffset.UnixEpoch,
        };
}
