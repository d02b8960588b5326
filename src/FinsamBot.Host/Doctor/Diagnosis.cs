namespace FinsamBot.Host.Doctor;

/// <summary>How well something is.</summary>
internal enum CheckState
{
    Ok,
    Warning,
    Error,
}

/// <summary>One line of the doctor. Holds names of settings, numbers and codes, and no address, id or secret: it can be sent to
/// others as it is.</summary>
/// <param name="Check">Which check it is from; scripts rely on it.</param>
/// <param name="Key">Of its text, <c>Doctor_…</c>; what to do about it is <c>Todo_Doctor_…</c>.</param>
internal sealed record Diagnosis(string Check, CheckState State, string Key, params object[] Arguments)
{
    public static Diagnosis Fine(string check, string key, params object[] arguments) => new(check, CheckState.Ok, key, arguments);

    public static Diagnosis Warn(string check, string key, params object[] arguments) => new(check, CheckState.Warning, key, arguments);

    public static Diagnosis Wrong(string check, string key, params object[] arguments) => new(check, CheckState.Error, key, arguments);
}
