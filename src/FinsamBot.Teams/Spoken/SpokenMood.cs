using System.Collections.Frozen;

namespace FinsamBot.Teams.Spoken;

/// <summary>How something is said: as a question, with a not, of what was, or of what may be. Only what is said plainly is done.</summary>
internal static class SpokenMood
{
    private static readonly FrozenSet<string> Asking = Set(
        "nar,var,vem,vems,vilka,vilken,vilket,vad,hur,varfor,huruvida,when,where,who,which,what,how,why,hurdan,va"
    );

    private static readonly FrozenSet<string> VerbsInFront = Set(
        "ar,har,blir,finns,ska,skall,maste,behover,kommer,gar,far,kan,is,are,do,does,did,has,have,will,should,must,can,could,var,blev"
    );

    private static readonly FrozenSet<string> Subjects = Set(
        "jag,vi,du,ni,han,hon,hen,de,dom,det,den,man,nagon,alla,i,we,you,he,she,they,it,anybody,somebody"
    );

    private static readonly FrozenSet<string> Nots = Set(
        "inte,ej,icke,aldrig,ingen,inget,inga,not,never,no,dont,cant,wont,isnt,didnt,int,inge"
    );

    private static readonly FrozenSet<string> Pasts = Set("hade,var,holl,holls,haft,varit,blev,traffades,was,had,were,been");

    private static readonly FrozenSet<string> Maybes = Set(
        "ifall,kanske,eventuellt,ev,nog,troligen,antagligen,maybe,perhaps,probably,might,undrar,vet,if,whether"
    );

    /// <summary>Words that stand in every sentence and tell nothing of what it is about.</summary>
    private static readonly FrozenSet<string> Fillers = Set(
        "jag,du,vi,ni,de,dom,den,det,en,ett,som,att,och,eller,men,om,i,pa,av,for,till,fran,med,hos,ar,var,vara,"
            + "varit,vart,blir,bli,blev,har,"
            + "hade,haft,ha,ska,skall,skulle,kan,kunde,kunna,vill,ville,vilja,maste,far,fa,fick,nu,da,sa,har,dar,"
            + "inte,ej,bara,lite,mig,mej,dig,dej,"
            + "oss,er,sig,min,mitt,mina,din,ditt,dina,var,vart,vara,deras,sin,nagon,nagot,nagra,alla,allt,mycket,"
            + "ocksa,redan,igen,ju,val,nog,"
            + "visst,egentligen,vad,vem,hur,nar,vilka,vilken,vilket,varfor,denna,detta,dessa,den dar,hela,se,ser,"
            + "gora,gor,vet,ja,nej,ok,tack,snalla,"
            + "a,an,the,of,to,on,in,at,by,with,and,or,but,is,are,was,were,be,been,do,does,did,have,has,had,will,"
            + "would,can,could,should,must,"
            + "my,your,our,their,his,her,its,this,that,these,those,it,i,you,we,they,he,she,me,us,them,what,who,how,when,which,where,why,"
            + "there,here,now,then,so,just,also,not,no,yes,please,up,ner,upp,in,ut,over,under,efter,fore,innan,an,sedan,sen"
    );

    /// <param name="words">Without courtesies; see <see cref="SpokenCourtesy"/>.</param>
    public static bool IsQuestion(IReadOnlyList<string> words, bool endsSo, bool asks)
    {
        if (words.Count == 0)
        {
            return endsSo;
        }

        return Asking.Contains(words[0])
            || (endsSo && !asks)
            || (words.Count > 1 && VerbsInFront.Contains(words[0]) && Subjects.Contains(words[1]));
    }

    public static bool IsDoubtful(IReadOnlyList<string> words) =>
        words.Any(w => Nots.Contains(w) || IsPast(w) || Maybes.Contains(w)) || (words.Count > 1 && words[0] == "om" && words[1] == "jag");

    /// <summary>Missade, missed: what was, and is no order.</summary>
    private static bool IsPast(string word) =>
        Pasts.Contains(word)
        || (word.Length >= LongEnough && (word.EndsWith("ade", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal)));

    /// <summary>Shorter words end so by chance.</summary>
    private const int LongEnough = 6;

    public static bool IsNegated(IReadOnlyList<string> words) => words.Any(Nots.Contains);

    /// <summary>Whether a sentence that begins so asks for something to be told.</summary>
    public static bool Asks(string word) => Asking.Contains(word);

    public static bool IsFiller(string word) => Fillers.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(',').ToFrozenSet(StringComparer.Ordinal);
}
