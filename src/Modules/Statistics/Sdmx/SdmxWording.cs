namespace Yuelu.Statistics.Sdmx;

/// <summary>Since when things are called as they are: no record tells it, so since it was seen first.</summary>
internal sealed class SdmxWording(TimeProvider clock)
{
    private readonly Lock gate = new();
    private string known = "";
    private DateTimeOffset since;

    /// <summary>When an answer from the model could have changed last: data, or a name.</summary>
    internal DateTimeOffset Since(SdmxModel model)
    {
        var wording = model.Wording;
        lock (gate)
        {
            if (wording != known)
                (known, since) = (wording, clock.GetUtcNow());
            return model.Changed > since ? model.Changed : since;
        }
    }
}
