using Yuelu.Kernel;
using Yuelu.Vtl.Lexing;

namespace Yuelu.Vtl.Parsing;

/// <content>Windows of analytic functions.</content>
internal sealed partial class Parser
{
    /// <summary>Data points or units that a frame reaches at most; with more, days would leave the calendar.</summary>
    private const int WidestFrame = 1_000_000;

    private Window ReadWindow()
    {
        var start = Peek.Span.Start;
        Expect("(");
        IReadOnlyList<Identifier> partition = [];
        IReadOnlyList<OrderItem> order = [];
        if (Accept("partition"))
        {
            Expect("by");
            partition = ReadNames();
        }
        if (Accept("order"))
        {
            Expect("by");
            order = ReadList(ReadOrderItem);
        }
        var frame = ReadFrame();
        Expect(")");
        return new Window(partition, order, frame, From(start));
    }

    private OrderItem ReadOrderItem()
    {
        var name = ReadName();
        if (Accept("desc"))
            return new OrderItem(name, Descending: true);
        Accept("asc");
        return new OrderItem(name, Descending: false);
    }

    private Frame? ReadFrame()
    {
        var start = Peek.Span.Start;
        var byRange = Accept("range");
        if (!byRange)
        {
            if (!Accept("data"))
                return null;
            Expect("points");
        }
        Expect("between");
        var from = ReadLimit();
        Expect("and");
        return new Frame(byRange, from, ReadLimit(), From(start));
    }

    private FrameLimit ReadLimit()
    {
        if (Accept("current"))
        {
            Expect("data");
            Expect("point");
            return new FrameLimit(0, Following: false);
        }
        long? offset = null;
        if (!Accept("unbounded"))
        {
            if (Peek.Kind != TokenKind.Integer || !long.TryParse(Peek.Text, out var number) || number > WidestFrame)
                Unexpected(
                    new Words(
                        "不超过一百万的整数、unbounded 或 current data point",
                        "a whole number of at most a million, unbounded or current data point"
                    )
                );
            else
                offset = number;
            Take();
        }
        var following = Accept("following");
        if (!following)
            Expect("preceding");
        return new FrameLimit(offset, following);
    }
}
