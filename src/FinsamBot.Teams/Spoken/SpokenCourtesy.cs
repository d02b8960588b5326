using System.Collections.Frozen;

namespace FinsamBot.Teams.Spoken;

/// <summary>What people put around what they want: a greeting, the bot's name, a please, a signature. None of it is what they
/// want.</summary>
internal static class SpokenCourtesy
{
    private const int LongestPhrase = 6;

    /// <summary>Tack för, and for what.</summary>
    private const int ShortThanks = 6;

    /// <summary>A salutation on a line of its own may name somebody.</summary>
    private const int LongestSalutation = 4;

    private static readonly FrozenSet<string> Greetings = Set(
        "hej,hejsan,hej hej,hejhej,hej pa dig,hej igen,hejjj,halla,hallo,tja,tjena,tjenare,morsning,god morgon,"
            + "godmorgon,god dag,goddag,god kvall,"
            + "god eftermiddag,hello,hi,hey,hi there,hello there,dear,good morning,good afternoon,kara,basta,heej,heja"
    );

    private static readonly FrozenSet<string> Leads = Set(
        "finsambot,finsam,finsam bot,bot,boten,robot,roboten,du,ni,eh,ehm,hmm,hm,aha,jo,ja,okej,ok,alltsa,asa,assa,typ,liksom,och,men,sa,"
            + "snalla,snalla du,tack,ursakta,forlat,sorry,excuse me,please,pls,plz,well,so,um,and,can i just,bara,lite,jattegarna,garna,"
            + "jag undrar,jag undrar om,jag undrar bara,undrar,undrar om,jag tankte,jag tankte hora,jag tankte fraga,en fraga,fraga,"
            + "jag har en fraga,i was wondering,i wonder,tankte,tankte hora,vet du,do you know,kan du beratta,can you tell me"
    );

    /// <summary>Behind these stands what somebody asks for, and a question mark makes no question of it.</summary>
    private static readonly FrozenSet<string> Requests = Set(
        "kan du,kan du snalla,kan du vara snall och,kan ni,kunde du,skulle du kunna,skulle du vilja,"
            + "skulle ni kunna,vill du,var snall och,"
            + "var vanlig och,var god och,hjalp mig att,hjalp mig,kan du hjalpa mig att,kan du hjalpa mig med att,hjalp mig med att,"
            + "jag vill,jag vill garna,jag ville,jag skulle vilja,jag skulle,jag onskar,jag behover,jag maste,"
            + "jag ska,jag skall,jag tanker,"
            + "jag tankte att jag ska,vi vill,vi ska,vi behover,vi maste,far jag,kan jag,kan jag fa,"
            + "skulle jag kunna,skulle jag kunna fa,gar det att,ar det mojligt att,ge mig,lat mig,lat mig fa,"
            + "vill,skulle vilja,behover,hur gor jag for att,hur gor man for att,hur kan jag,hur kan man,can you,"
            + "can you please,could you,"
            + "could you please,would you,would you please,i want to,i want,i would like to,id like to,i d like to,i need to,i need,"
            + "i have to,i must,can i,may i,could i,let me,give me,help me,help me to,please help me to,how do i,"
            + "how can i,jag vil,ja vill,"
            + "ja ska,vil du,kan man,ska vi,fixa,forsok,forsoker,jag forsoker,im trying to,i am trying to,dags att"
    );

    private static readonly FrozenSet<string> Tails = Set(
        "tack,tackar,tack sa mycket,tack pa forhand,tack snalla,tack tack,snalla,snalla du,ar du snall,"
            + "om du kan,om det gar,please,pls,plz,"
            + "thanks,thank you,thx,thanks in advance,nu,just nu,right now,now,da,finsambot,bot,boten,va,eller,tja,hej,mvh,vh,ok,okej,"
            + "for mig,at mig,for me,sa lange,genast,direkt,asap,snarast,typ,liksom,xd,lol,haha"
    );

    /// <summary>From here on a message is its writer's name.</summary>
    private static readonly FrozenSet<string> Endings = Set(
        "mvh,vh,vanliga halsningar,med vanlig halsning,med vanliga halsningar,basta halsningar,halsningar,halsning,hals,best regards,"
            + "kind regards,regards,cheers,sincerely,sent from,skickat fran,skickades fran,skickat fran min iphone,kram"
    );

    private static readonly FrozenSet<string> Thanks = Set(
        "tack,tackar,tackat,tusen,stort,thanks,thank,thx,ty,ok,okej,okey,okay,oki,bra,fint,toppen,super,perfekt,kanon,grymt,utmarkt,"
            + "jattebra,najs,nice,great,perfect,good,awesome,okejda,okda,gott,uppfattat,forstatt,noterat,alright,"
            + "bra da,schysst,underbart,harligt,smidigt"
    );

    /// <summary>What may stand around thanks.</summary>
    private static readonly FrozenSet<string> AroundThanks = Set(
        "allt,inget,annat,mer,sa,hemskt,jattemycket,verkligen,otroligt,ska,mycket,for,hjalpen,all,hjalp,da,vet,"
            + "jag,det,ar,var,blir,blev,bra,jobbat,pa,forhand,dig,du,snalla,hej,bot,finsambot,"
            + "paminnelsen,informationen,infon,svaret,you,so,much,very,a,lot,for,your,the,help,reminder,info,that,s,is,well,done,job,"
            + "nu,och,and,igen,once,again,ha,en,trevlig,fin,helg,dag,kvall,bast,basta,ja,jadu,mig,hejda,med,gillar,i,got,it"
    );

    private static readonly FrozenSet<string> Ayes = Set(
        "ja,japp,jepp,jajamen,jadå,jada,jajjemen,absolut,garna,ja tack,visst,javisst,jo tack,gor det,kor,kor pa,"
            + "yes,yes please,yep,yeah,sure,do it,go ahead,"
            + "jo,mm,mhm,j,stammer,det stammer,precis,ja det ar ratt,ja det stammer,ja garna,okej gor det,"
            + "ok gor det,ok kor,okej kor,ok da kor vi"
    );

    private static readonly FrozenSet<string> FirstWords = new[] { Greetings, Leads, Requests, Endings }
        .SelectMany(phrases => phrases)
        .Select(p => p.Split(' ')[0])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Thumbs = ["👍", "👌", "🙏", "❤", "♥", "😊", "🙂", "😀", "👏", "🎉", "✅", "✔", "💪", "😃", "😄", "🥳"];

    /// <summary>What remains when the courtesies at both ends are left out; all of it where nothing else was said.</summary>
    /// <param name="words">As <see cref="SpokenWords.Of"/> gives them; empty for a sign alone.</param>
    /// <param name="asks">Whether it was put as something asked for.</param>
    public static Range Core(IReadOnlyList<string> words, out bool asks)
    {
        var (start, end) = (0, Ended(words));
        asks = false;
        for (var length = 1; length > 0; start += length)
        {
            var request = Longest(words, start, end, Requests);
            length = Math.Max(request, Math.Max(Longest(words, start, end, Greetings), Longest(words, start, end, Leads)));
            asks |= request > 0 && request == length;
        }

        for (var length = 1; length > 0 && end > start; end -= length)
        {
            length = LongestBefore(words, start, end);
        }

        return start < end && words.Skip(start).Take(end - start).Any(w => w.Length > 0) ? start..end : ..;
    }

    /// <summary>Whether nothing was said but a greeting, to whomever.</summary>
    public static bool IsGreeting(IReadOnlyList<string> words)
    {
        var at = Longest(words, 0, words.Count, Greetings);
        for (var length = at; length > 0; at += length)
        {
            length = Math.Max(Longest(words, at, words.Count, Greetings), Longest(words, at, words.Count, Leads));
        }

        return at > 0 && at == words.Count;
    }

    /// <summary>Whether a line only greets somebody.</summary>
    public static bool IsSalutation(IReadOnlyList<string> words) =>
        words.Count is > 0 and <= LongestSalutation && Longest(words, 0, words.Count, Greetings) > 0;

    /// <summary>Whether a line begins the end of a letter.</summary>
    public static bool IsEnding(IReadOnlyList<string> words) => words.Count > 0 && Longest(words, 0, words.Count, Endings) > 0;

    public static bool IsThanks(IReadOnlyList<string> words, string written)
    {
        var real = words.Where(w => w.Length > 0).ToList();
        if (
            real is [var first, "for", ..]
            && Thanks.Contains(first)
            && real.Count <= ShortThanks
            && !written.Contains('?', StringComparison.Ordinal)
        )
        {
            return true;
        }

        return real.Count == 0
            ? Array.Exists(Thumbs, t => written.Contains(t, StringComparison.Ordinal))
            : real.Exists(Thanks.Contains) && real.TrueForAll(w => Thanks.Contains(w) || AroundThanks.Contains(w));
    }

    /// <summary>A yes to something that was asked elsewhere.</summary>
    public static bool IsAye(IReadOnlyList<string> words) => Ayes.Contains(string.Join(' ', words.Where(w => w.Length > 0)));

    private static int Ended(IReadOnlyList<string> words)
    {
        for (var at = Math.Max(1, words.Count - LongestPhrase); at < words.Count; at++)
        {
            if (Longest(words, at, words.Count, Endings) > 0)
            {
                return at;
            }
        }

        return words.Count;
    }

    private static int Longest(IReadOnlyList<string> words, int start, int end, FrozenSet<string> phrases)
    {
        if (start < end && words[start].Length == 0)
        {
            return 1;
        }

        if (start >= end || !FirstWords.Contains(words[start]))
        {
            return 0;
        }

        for (var length = Math.Min(LongestPhrase, end - start); length > 0; length--)
        {
            if (phrases.Contains(string.Join(' ', words.Skip(start).Take(length))))
            {
                return length;
            }
        }

        return 0;
    }

    private static int LongestBefore(IReadOnlyList<string> words, int start, int end)
    {
        if (words[end - 1].Length == 0)
        {
            return 1;
        }

        for (var length = Math.Min(LongestPhrase, end - start); length > 0; length--)
        {
            if (Tails.Contains(string.Join(' ', words.Skip(end - length).Take(length))))
            {
                return length;
            }
        }

        return 0;
    }

    private static FrozenSet<string> Set(string phrases) => phrases.Split(',').ToFrozenSet(StringComparer.Ordinal);
}
