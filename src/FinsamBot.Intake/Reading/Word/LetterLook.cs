namespace FinsamBot.Intake.Reading.Word;

/// <summary>How a stretch of letters looks, as far as the written form can say.</summary>
/// <param name="Link">An http, https or mailto address.</param>
internal readonly record struct LetterLook(bool Bold, bool Italic, Uri? Link);
