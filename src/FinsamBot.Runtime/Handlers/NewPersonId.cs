using System.Security.Cryptography;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Handlers;

/// <summary>
/// An id for somebody who is entered in the register, unlike any other. It says nothing about the person: it stands in keys and addresses,
/// and stays there when the person is forgotten. It is drawn once, by whoever makes the command, and travels in it.
/// </summary>
public delegate PersonId NewPersonId();

internal static class PersonIds
{
    private const int Digits = 16;

    public static PersonId Random() => new("p" + RandomNumberGenerator.GetHexString(Digits, lowercase: true));
}
