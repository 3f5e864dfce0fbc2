using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.IdentityProviders;

/// <summary>The province's own identity provider (OpenID Connect); section <c>IdentityProvider</c>. Without an authority there is none.</summary>
public sealed class IdentityProviderOptions
{
    /// <summary>Address of the provider, below which <c>/.well-known/openid-configuration</c> is found.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider calls this portal.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>File that holds the portal's secret at the provider.</summary>
    public string ClientSecretFile { get; set; } = "";

    /// <summary>What the button calls the provider, in Chinese.</summary>
    public string NameZh { get; set; } = "统一身份认证";

    /// <summary>What the button calls the provider, in English.</summary>
    public string NameEn { get; set; } = "the identity provider";

    /// <summary>
    /// The claim that holds the sign-in name here, such as <c>preferred_username</c>. Empty: a person must first sign in here
    /// and connect the two, so that nobody gets an account by what a provider calls him.
    /// </summary>
    public string NameClaim { get; set; } = "";

    /// <summary>Whether the provider asks for a second factor itself, so that none is asked for here.</summary>
    public bool HasSecondFactor { get; set; }

    /// <summary>Only for a provider on this machine: lets the authority be plain HTTP.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Whether there is one.</summary>
    internal bool IsSetUp => Authority.Length > 0;

    /// <summary>What the button calls it.</summary>
    internal Words Name => new(NameZh, NameEn);

    /// <exception cref="StartRefusedException">A setting that signing in needs is missing.</exception>
    internal IdentityProviderOptions Checked() =>
        !IsSetUp || ClientId.Length > 0
            ? this
            : throw StartRefusedException.Setting(
                "设置了 IdentityProvider:Authority，但没有设置 IdentityProvider:ClientId。",
                "IdentityProvider:Authority is set, but IdentityProvider:ClientId is not."
            );
}
