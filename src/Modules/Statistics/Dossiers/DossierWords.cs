using Yuelu.Kernel;

namespace Yuelu.Statistics.Dossiers;

/// <summary>The words of dossiers.</summary>
internal static class DossierWords
{
    public static readonly Words Dossier = new("企业档案", "Dossier");
    public static readonly Words WhatThisIs = new(
        "要这家企业填什么、依据什么、报过什么、平台存着什么。本企业人员和上级工作人员看到的相同；程序用接口 GET /api/v1/dossiers/{0} 取同样内容的 JSON。",
        "What is asked of this enterprise and by which right, what it filed, and what is held of it. Its own people and the officers above it see the same; programs get it as JSON by GET /api/v1/dossiers/{0}."
    );
    public static readonly Words Open = new("正在进行的填报", "Asked now");
    public static readonly Words Past = new("以往的填报", "Asked before");
    public static readonly Words NothingOpen = new("现在没有要填的表。", "Nothing is asked at present.");
    public static readonly Words NothingPast = new("以前没有要填过表。", "Nothing was asked before.");
    public static readonly Words Basis = new("依据", "By which right");
    public static readonly Words BasisOf = new(
        "{0}，{1}制定，{2}批准（{3}），有效期至{4}",
        "{0}, issued by {1}, approved by {2} ({3}), valid until {4}"
    );
    public static readonly Words Filed = new("报出的各份", "What was filed");
    public static readonly Words NotFiled = new("尚未报出", "nothing filed");
    public static readonly Words Figures = new("已验收的最近一期数据", "Figures accepted last");
    public static readonly Words NoFigures = new("还没有验收过的数据。", "No figure has been accepted yet.");
    public static readonly Words FromReturn = new("{0} {1}，第{2}份", "{0} {1}, copy {2}");
    public static readonly Words Held = new("名录所存", "What the register holds");
    public static readonly Words What = new("内容", "What");
    public static readonly Words Value = new("所存", "Held");
    public static readonly Words Since = new("自", "Since");
    public static readonly Words From = new("来源", "Where it is from");
    public static readonly Words History = new("名录的登记记录", "Entries of the register");
}
