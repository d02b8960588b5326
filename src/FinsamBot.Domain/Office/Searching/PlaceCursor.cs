namespace FinsamBot.Domain.Office.Searching;

/// <summary>Goes through the postings of a word place by place, and past what nobody wants without reading it.</summary>
/// <param name="end">Where they end among the bytes.</param>
internal sealed class PlaceCursor(byte[] postings, int start, int end)
{
    private int _at;
    private int _next = start;
    private int _report;
    private int _place;
    private bool _isBegun;

    /// <summary>A report and a place in it as one number: in the same order.</summary>
    public static long PlaceOf(int report, int place) => ((long)report << 32) | (uint)place;

    public static (int Report, int Place) Of(long place) => ((int)(place >> 32), (int)place);

    /// <summary>Where it stands.</summary>
    public long Place => PlaceOf(_report, _place);

    /// <summary>To the first place there or behind it, never back; false when there is none.</summary>
    public bool MoveTo(long wanted)
    {
        if (!_isBegun && !(_isBegun = NextReport()))
        {
            return false;
        }

        var report = Of(wanted).Report;
        while (Place < wanted)
        {
            if (_report >= report && _at < _next)
            {
                _place += Packed.Read(postings, ref _at);
            }
            else if (!NextReport())
            {
                return false;
            }
        }

        return true;
    }

    private bool NextReport()
    {
        if (_next == end)
        {
            return false;
        }

        _at = _next;
        _report += Packed.Read(postings, ref _at);
        _next = Packed.Read(postings, ref _at) + _at;
        _place = Packed.Read(postings, ref _at);
        return true;
    }
}
