using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "evidence_checkpoint",
                columns: table => new
                {
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_checkpoint", x => x.size);
                });

            migrationBuilder.CreateTable(
                name: "evidence_logged",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_logged", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "evidence_waiting",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    payload_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_later = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_waiting", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_logged_act_id",
                table: "evidence_logged",
                column: "act_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_logged_subject",
                table: "evidence_logged",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_waiting_act_id",
                table: "evidence_waiting",
                column: "act_id",
                unique: true);
            Unchanging.Keep(migrationBuilder, "evidence_logged");
            Unchanging.Keep(migrationBuilder, "evidence_checkpoint");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "evidence_logged");
            Unchanging.Release(migrationBuilder, "evidence_checkpoint");
            migrationBuilder.DropTable(
                name: "evidence_checkpoint");

            migrationBuilder.DropTable(
                name: "evidence_logged");

            migrationBuilder.DropTable(
                name: "evidence_waiting");
        }
    }
}
