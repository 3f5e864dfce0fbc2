using Yuelu.Kernel;

namespace Yuelu.Platform.Evidence;

/// <summary>The words of the evidence log.</summary>
public static class EvidenceWords
{
    public static readonly Words Log = new("存证日志", "Evidence log");
    public static readonly Words Evidence = new("存证", "Evidence");
    public static readonly Words WhatThisIs = new(
        "平台的每一项正式行为（发布、导入数据、更改设定）都在这里留下一条记录。记录只增不改：每条都计入一个签名的根哈希，事后改动、删除或插入任何一条，任何人都能查出来。",
        "Each official act of this portal (publishing, taking figures in, changing a setting) leaves an entry here. Entries are only added: all of them make one signed root hash, so that anyone can tell if one was changed, removed or slipped in later."
    );
    public static readonly Words NoPersonalData = new(
        "记录中只有时间、种类、角色和内容的哈希，没有姓名和内容本身。",
        "An entry holds the time, the kind, the role and hashes of the content; no name and no content."
    );
    public static readonly Words Origin = new("日志名称", "Origin");
    public static readonly Words Size = new("条数", "Entries");
    public static readonly Words Root = new("根哈希", "Root hash");
    public static readonly Words SignedAt = new("签名时间", "Signed");
    public static readonly Words Key = new("公钥", "Verifier key");
    public static readonly Words Downloads = new("下载：", "Downloads: ");
    public static readonly Words Checkpoint = new("签名的检查点", "Signed checkpoint");
    public static readonly Words KeyFile = new("公钥文件", "Key file");
    public static readonly Words HowToVerify = new("如何核验", "How to verify");
    public static readonly Words VerifyOne = new(
        "核验一项行为：在显示该行为的页面下载凭证（.tlog-proof），不联网即可核验：",
        "One act: download its receipt (.tlog-proof) from the page that shows it; it is verified without a network:"
    );
    public static readonly Words VerifyAll = new(
        "核验整个日志：逐条重算，并与上次见到的检查点比较，倒退和分叉都会报出：",
        "The whole log: every entry is hashed again and the result compared with the checkpoint seen last; a rollback or a fork is told as such:"
    );
    public static readonly Words OtherTools = new(
        "格式为公开标准 C2SP tlog-tiles、tlog-checkpoint 和 tlog-proof（SHA-256、Ed25519），也可用其他机构的软件核验，例如 Go 语言的 golang.org/x/mod/sumdb。请从另外的途径核对公钥。",
        "The formats are the public C2SP tlog-tiles, tlog-checkpoint and tlog-proof (SHA-256, Ed25519), so software by others can verify it too, such as golang.org/x/mod/sumdb. Compare the key by another way as well."
    );
    public static readonly Words Latest = new("最近的记录", "Latest entries");
    public static readonly Words NoEntries = new(
        "还没有公布的记录，几秒后再看。",
        "No entry has been published yet; look again in a few seconds."
    );
    public static readonly Words Number = new("序号", "No.");
    public static readonly Words Kind = new("种类", "Kind");
    public static readonly Words Time = new("时间", "Time");
    public static readonly Words Later = new("补录", "entered later");
    public static readonly Words LaterMeans = new(
        "“补录”是日志启用之前的行为，时间以当时的记录为准，存证从补录时起。",
        "“Entered later” marks acts that are older than the log: their time is the one on record then, and the proof holds from their entry on."
    );
    public static readonly Words Receipt = new("凭证", "Receipt");
    public static readonly Words Place = new("第 {0} 条", "no. {0}");
    public static readonly Words BeingEntered = new("正在存证", "being entered");
    public static readonly Words ReceiptOf = new("存证凭证，第 {0} 条", "Receipt of entry no. {0}");
    public static readonly Words PublishNow = new("立即签发检查点", "Sign a checkpoint now");
    public static readonly Words Utc = new("{0}（UTC）", "{0} (UTC)");
    public static readonly Words NoneYet = new("还没有存证记录。", "No act is recorded yet.");
}
