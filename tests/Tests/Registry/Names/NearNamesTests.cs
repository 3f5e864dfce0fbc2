using CsCheck;

namespace Yuelu.Registry.Names;

public sealed class NearNamesTests
{
    [Theory]
    [InlineData("湖南中联重科股份有限公司", "湖南省中联重科有限责任公司")]
    [InlineData("湖南（长沙）电机厂", "湖南(长沙)电机厂")]
    [InlineData("长沙市 ＡＢＣ 机械有限公司", "长沙abc机械有限公司")]
    public void Ways_of_writing_one_name_have_one_key(string one, string other) =>
        Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("湘潭电机", "湘潭电机", true)]
    [InlineData("湘潭电机", "湘潭电杌", true)]
    [InlineData("湘潭电机", "湘潭大电机", true)]
    [InlineData("湘潭电机", "潭湘电机", true)]
    [InlineData("湘潭电机", "湘乡电器", false)]
    [InlineData("三一", "三二", false)]
    public void Longer_keys_may_differ_by_one_character_or_by_two_neighbours(string one, string other, bool near)
    {
        Assert.Equal(near, NearNames.AreNear(one, other));
        Assert.Equal(near, NearNames.AreNear(other, one));
    }

    [Fact]
    public void Two_old_names_and_names_of_two_regions_are_not_told_of()
    {
        NamedKey[] names =
        [
            new("湘潭电机", "430302", true),
            new("湘潭电机", "430102", true),
            new("株洲电机", "430202", false),
            new("株洲电机", "430202", false),
            new("株洲电器", "430202", true),
        ];
        Assert.Equal([new(3, 4)], NearNames.Find(names));
    }

    [Fact]
    public void The_sorted_search_finds_what_comparing_each_with_each_finds()
    {
        var key = Gen.String[Gen.Char["湘潭电机厂"], 3, 6];
        Gen.Select(key, Gen.Bool)
            .Array[2, 16]
            .Sample(made =>
            {
                NamedKey[] names = [.. made.Select(one => new NamedKey(one.Item1, "430302", one.Item2))];
                var found = NearNames.Find(names);
                // Whoever is near to another stands in some pair.
                var (told, near) = (new HashSet<int>(), new HashSet<int>());
                foreach (var pair in found)
                {
                    Assert.True(pair.Earlier < pair.Later);
                    Assert.True(NearNames.AreNear(names[pair.Earlier].Key, names[pair.Later].Key));
                    Assert.True(names[pair.Earlier].IsNew || names[pair.Later].IsNew);
                    told.UnionWith([pair.Earlier, pair.Later]);
                }
                for (var i = 0; i < names.Length; i++)
                for (var j = 0; j < i; j++)
                    if ((names[i].IsNew || names[j].IsNew) && NearNames.AreNear(names[i].Key, names[j].Key))
                        near.UnionWith([i, j]);
                Assert.Subset(told, near);
            });
    }
}
