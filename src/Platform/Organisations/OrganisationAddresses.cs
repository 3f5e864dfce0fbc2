using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations.Imports;

namespace Yuelu.Platform.Organisations;

/// <summary>Where the system administrator's forms for organisations post to, and what is downloaded.</summary>
internal static class OrganisationAddresses
{
    private const long FormOverhead = 64 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var administration = endpoints.MapGroup("/administration").Needs(Roles.SystemAdministrator);
        var organisation = administration.MapGroup("organisations/{id:guid}");
        organisation.MapAct("found", OrganisationChanges.Found);
        organisation.MapAct("rename", OrganisationChanges.Rename);
        organisation.MapAct("close", OrganisationChanges.Close);
        administration.MapGet("organisations.csv", ExportOrganisations.Csv);
        administration.MapGet("organisations.xlsx", ExportOrganisations.Workbook);
        var imports = administration.MapGroup("organisation-imports");
        imports
            .MapAct("upload", UploadOrganisations.Handle)
            .WithBodyLimit(new BodyLimit(ReadOrganisations.MostBytes + FormOverhead, ImportProblems.TooLarge));
        imports.MapAct("{id:guid}/take-in", TakeInOrganisations.Handle);
        imports.MapGet("{id:guid}/errors.xlsx", TakeInOrganisations.Errors);
    }
}
