using Yuelu.Kernel;

namespace Yuelu.Plans.Settings;

/// <summary>The words of settings.</summary>
internal static class SettingWords
{
    public static readonly Words Settings = new("设定", "Settings");
    public static readonly Words WhatThisIs = new(
        "设定是办公室的假定，连同起止日期和来源公开。已有的设定不能改，只能截止；新值另立一条。",
        "Settings are the office's assumptions, published with their days and source. A setting is never changed: it is ended, and a new one begins."
    );
    public static readonly Words Add = new("增加设定", "Add a setting");
    public static readonly Words Which = new("哪一项", "Which");
    public static readonly Words Value = new("值", "Value");
    public static readonly Words From = new("起始日期", "First day");
    public static readonly Words Commitment = new(
        "承诺编号（只适用于一项承诺时填写）",
        "Commitment code (only when it is for one commitment)"
    );
    public static readonly Words Source = new("来源或依据", "Source or ground");
    public static readonly Words SourceHint = new(
        "例如会议纪要、办法的名称和文号。",
        "Such as the minutes or the rule with its number."
    );
    public static readonly Words Note = new("备注", "Note");
    public static readonly Words Save = new("保存设定", "Save the setting");
    public static readonly Words None = new(
        "还没有设定。没有设定时不使用“接近进度”，“左右”只在达到数字本身时算达到。",
        "Nothing is set. Then ‘nearly’ is not used, and ‘about’ counts as reached only by the number itself."
    );
    public static readonly Words All = new("全部设定", "All settings");
    public static readonly Words End = new("今天截止", "End today");
    public static readonly Words SetBy = new("设定人", "Set by");
    public static readonly Words Saved = new(
        "设定已保存，公开页面已经更新。",
        "The setting is saved and the public pages use it."
    );
    public static readonly Words Ended = new("设定已截止。", "The setting is ended.");
}
