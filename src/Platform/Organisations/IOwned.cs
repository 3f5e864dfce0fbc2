namespace Yuelu.Platform.Organisations;

/// <summary>A record that belongs to an organisation, and so to whoever has a role there or above.</summary>
public interface IOwned
{
    /// <summary>Path of the organisation, such as <c>/province/changsha/</c>.</summary>
    string OrganisationPath { get; }
}
