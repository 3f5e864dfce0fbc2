using CsCheck;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings;

/// <summary>How answers are read and written.</summary>
public sealed class JudgeAnswersTests
{
    private static readonly FormDefinition Form = FormDefinition.Empty(new("表", "Form")) with
    {
        Groups =
        [
            new(
                "g",
                new("组", "Group"),
                [
                    new("n", new("数", "Number"), FieldType.Number),
                    new("w", new("整数", "Whole"), FieldType.Whole),
                    new("d", new("日", "Day"), FieldType.Day),
                    new("y", new("是否", "Yes or no"), FieldType.YesNo),
                    new("t", new("文字", "Text"), FieldType.Text),
                    new("c", new("选项", "Choice"), FieldType.Choice, Choices: [new("a", new("甲", "First"))]),
                ]
            ),
        ],
    };

    private static (string Values, IReadOnlyList<AnswerError> Errors) Judge(string field, string text) =>
        JudgeAnswers.Do(Form, FormAnswers.None with { Fields = new Dictionary<string, string> { [field] = text } });

    [Theory]
    [InlineData("n", "１，２３４．５０", "{\"n\":1234.5}")]
    [InlineData("n", "-0.00", "{\"n\":0}")]
    [InlineData("n", "−3", "{\"n\":-3}")]
    [InlineData("n", "99999999999999.9999", "{\"n\":99999999999999.9999}")]
    [InlineData("w", "1,000", "{\"w\":1000}")]
    [InlineData("d", "2026-02-28", "{\"d\":\"2026-02-28\"}")]
    [InlineData("y", "是", "{\"y\":true}")]
    [InlineData("y", "False", "{\"y\":false}")]
    [InlineData("c", "甲", "{\"c\":\"a\"}")]
    [InlineData("t", "  =1+1 ", "{\"t\":\"=1+1\"}")]
    [InlineData("n", " ", "{}")]
    public void An_answer_is_kept_in_one_way_however_it_was_typed(string field, string typed, string values)
    {
        var (written, errors) = Judge(field, typed);
        Assert.Empty(errors);
        Assert.Equal(values, written);
    }

    [Theory]
    [InlineData("n", "1,5", "filing.not-a-number")]
    [InlineData("n", "1.2,345", "filing.not-a-number")]
    [InlineData("n", "12万", "filing.not-a-number")]
    [InlineData("n", "1e3", "filing.not-a-number")]
    [InlineData("n", "0.00001", "filing.number-too-long")]
    [InlineData("n", "100000000000000", "filing.number-too-long")]
    [InlineData("n", "99999999999999999999999999999999", "filing.not-a-number")]
    [InlineData("w", "1.5", "filing.not-whole")]
    [InlineData("d", "2026-02-30", "filing.not-a-day")]
    [InlineData("y", "也许", "filing.not-yes-or-no")]
    [InlineData("c", "乙", "filing.no-such-choice")]
    [InlineData("t", "a\u0001", "filing.text-too-long")]
    [InlineData("x", "1", "filing.unknown-field")]
    public void A_wrong_answer_is_refused_with_its_reason(string field, string typed, string code) =>
        Assert.Equal(code, Assert.Single(Judge(field, typed).Errors).Problem.Code);

    [Fact]
    public void What_is_kept_is_read_again_as_it_was() =>
        Gen.Select(Gen.Decimal[-1_000_000_000, 1_000_000_000], Gen.String[Gen.Char.AlphaNumeric, 1, 20])
            .Sample(
                (number, text) =>
                {
                    var typed = new Dictionary<string, string>
                    {
                        ["n"] = JudgeAnswers.Text(decimal.Round(number, JudgeAnswers.Decimals)),
                        ["t"] = text,
                    };
                    var (values, errors) = JudgeAnswers.Do(Form, FormAnswers.None with { Fields = typed });
                    var again = JudgeAnswers.Do(Form, FormAnswers.Read(values));
                    return errors.Count == 0 && again.Errors.Count == 0 && again.Values == values;
                }
            );
}
