using Yuelu.Kernel;

namespace Yuelu.Platform.Verbs;

/// <summary>The words of the portal's own command line.</summary>
internal static class VerbWords
{
    public static readonly Words SettingsToo = new(
        "每个命令都可加 --data <文件夹>、--lang <zh|en> 和任何设置项，如 --Storage:PostgreSql=<连接串>。",
        "Every verb also takes --data <folder>, --lang <zh|en> and any setting, such as --Storage:PostgreSql=<connection>."
    );
}
