#include "core/vocabulary/timewords.h"

#include "core/vocabulary/shippedterms.h"

#include <QStringList>

#include <array>

namespace lianming {

namespace {

constexpr quint32 wordFlag = 0x4000'0000U;

constexpr quint16 partValue(int from, int to, int of)
{
    return quint16(from | to << 4 | of << 8);
}

int digitOf(char32_t c)
{
    switch (c) {
    case U'〇':
    case U'零': return 0;
    case U'一':
    case U'壹': return 1;
    case U'二':
    case U'贰':
    case U'两': return 2;
    case U'三':
    case U'叁': return 3;
    case U'四':
    case U'肆': return 4;
    case U'五':
    case U'伍': return 5;
    case U'六':
    case U'陆': return 6;
    case U'七':
    case U'柒': return 7;
    case U'八':
    case U'捌': return 8;
    case U'九':
    case U'玖': return 9;
    default: return -1;
    }
}

int unitOf(char32_t c)
{
    switch (c) {
    case U'十':
    case U'拾': return 10;
    case U'百':
    case U'佰': return 100;
    case U'千':
    case U'仟': return 1000;
    default: return 0;
    }
}

/// 廿 20, 卅 30.
int scoreOf(char32_t c)
{
    return c == U'廿' ? 20 : c == U'卅' ? 30 : 0;
}

/// Folding may write these characters otherwise than the tables above do, so they are compared folded.
char32_t hanAt(const std::vector<TextUnit> &units, size_t place, bool glued)
{
    if (place >= units.size() || units[place].kind != TextUnit::Kind::Han || (glued && !units[place].glued))
        return 0;
    return char32_t(units[place].value);
}

} // namespace

const TimeWords &TimeWords::instance()
{
    static const TimeWords words;
    return words;
}

TimeWords::TimeWords()
{
    addPeriods();
    addParts();
    addNumbers();
    add(TimeWord::Skip,
        "the;of;in;on;about;circa;ca;cca;approximately;approx;probably;possibly;perhaps;likely;around;um;vers;environ;"
        "mark and reign;mark and period;mark and of the period;mark and dynasty;dated;date;datable;dynasty;dynasties;period;periods;era;reign;reigns;culture;phase;age;year;years;made;made in;"
        "painted;drawn;designed;signed;between;from;active;当;约;大约;大概;左右;前后;时;时代;时期;年间;朝;代;朝代;"
        "王朝;国;属;约为;为;于;作于;绘于;制于;成于;刻于;创作于;本;制;作;造;绘;刻;刻本;抄本;写本;拓本;印本;景德镇;"
        "第;之际;之交;之间;间;世;帝;御制;御题;朝廷;官窑;民窑;或更晚些;文化;类型;农历;阴历;夏历;帝国;大写");
    add(TimeWord::Century,
        "century;centuries;cent;siecle;siecles;jahrhundert;jahrhunderts;jahrhunderte;jh;jhs;jhd;jhdt;siglo;siglos;secolo;"
        "secoli;eeuw;saec;世纪");
    add(TimeWord::LetterC, "c");
    add(TimeWord::Decade, "年代");
    add(TimeWord::Year, "年;载;年份;年前后;年左右");
    add(TimeWord::Millennium, "millennium;millennia;mill;千纪;千年纪");
    add(TimeWord::TenThousand, "万");
    add(TimeWord::YearsAgo, "years ago;bp;b p;years bp;years before present;年前");
    add(TimeWord::Ago, "距今;距今约");
    add(TimeWord::DayOrMonth, "月;日;号;件;页;卷;册;岁;月份;世;代目");
    add(TimeWord::Plural, "s");
    add(TimeWord::OrdinalEnding, "th;st;nd;rd;e;eme;er;re;ste;de;o;a");
    add(TimeWord::TurnOf, "turn of;turn of the");
    add(TimeWord::Bc, "bc;bce;b c;b c e;v chr;av j c;av jc;avant j c;avant jesus christ;before christ;a c");
    add(TimeWord::BcBefore, "公元前;西元前;纪元前;前");
    add(TimeWord::Ad, "ad;ce;a d;c e;n chr;ap j c;apr j c;apres j c;d c;anno domini");
    add(TimeWord::AdBefore, "公元;西元;公历;公元后;西历");
    add(TimeWord::Before, "before;by;prior to;not later than;no later than;not after;pre;vor;avant;earlier than;ante");
    add(TimeWord::After, "after;post;since;nach;apres;not before;no earlier than;not earlier than;later than");
    add(TimeWord::OrEarlier, "or earlier;or before;and earlier;and before;以前;之前;或更早");
    add(TimeWord::OrLater,
        "or later;or after;and later;and after;onwards;onward;以后;之后;以来;后;起;或更晚;或稍后;或以后;later or");
    add(TimeWord::To, "to;until;till;through;thru;bis;into;至;到;迄");
    add(TimeWord::Or, "or;and;oder;et;ou;und;en;或;和;与;及;或者;以及;跨");
    add(TimeWord::Side,
        "printed;reprinted;cast;recast;casts;published;republished;exhibited;remade;reconstructed;reconstruction;replica;"
        "reworked;restored;repaired;edition;editioned;posthumous;posthumously;reassembled;assembled;later;enlarged;"
        "this version;released;reissued;restrike;poem dated;inscription dated;inscribed;colophon;colophons;mounted;"
        "remounted;rebound;engraved;after an original of;重印;再版;重修;修复;装裱;翻刻;重刊;后印;题跋;出土;发掘;入藏");
    add(TimeWord::Mark, "mark;marked;marks;款;款识;年制;年造;年制款;年款");
}

void TimeWords::add(TimeWord word, const char *names, quint16 value)
{
    for (const QString &name : QString::fromUtf8(names).split(u';', Qt::SkipEmptyParts))
        m_finder.add(name, wordFlag | quint32(word) << 16 | value);
}

void TimeWords::addPeriods()
{
    const std::vector<ShippedTerm> &terms = termTables();
    for (size_t i = 0; i < terms.size(); ++i) {
        if (terms[i].term.vocabulary != Vocabulary::Period)
            continue;
        if (terms[i].term.parent == QStringLiteral("period.century")) {
            if (m_firstCentury == 0) {
                m_firstCentury = i;
                m_earliest = terms[i].from / 100;
            }
            continue;
        }
        for (const Spelling &spelling : terms[i].spellings) {
            const bool below = spelling.use == Spelling::Use::BelowParent;
            if (spelling.use != Spelling::Use::Typed)
                m_finder.add(spelling.text, quint32(i) | (below ? belowParentFlag : 0));
        }
    }
}

void TimeWords::addParts()
{
    add(TimeWord::Part, "early;早;早期;前期;早年;fruh;fruhes;early part of the", partValue(0, 1, 3));
    add(TimeWord::Part, "mid;middle;mitte;milieu;中;中期;中叶;中间", partValue(1, 2, 3));
    add(TimeWord::Part, "late;latter;晚;晚期;后期;spat;spates;late part of the", partValue(2, 3, 3));
    add(TimeWord::Part, "早中期;前中期", partValue(0, 2, 3));
    add(TimeWord::Part, "中晚期;中后期", partValue(1, 3, 3));
    add(TimeWord::Part, "beginning;start;anfang;debut;opening years;初;初期;初年;初叶;之初", partValue(0, 1, 5));
    add(TimeWord::Part, "end;close;ende;fin;closing years;末;末期;末年;末叶;之末", partValue(4, 5, 5));
    add(TimeWord::Part, "上半叶;前半叶;前半;上半;前半期;上半期;前叶;1 halfte;erste halfte", partValue(0, 1, 2));
    add(TimeWord::Part, "下半叶;后半叶;后半;下半;后半期;下半期;2 halfte;zweite halfte", partValue(1, 2, 2));
    add(TimeWord::Part, "last half;latter half;late half", partValue(1, 2, 2));
    add(TimeWord::Part, "earlier half;former half;early half", partValue(0, 1, 2));
    add(TimeWord::Part, "last quarter;final quarter", partValue(3, 4, 4));
    add(TimeWord::Part, "last third;final third", partValue(2, 3, 3));
    add(TimeWord::Part, "first decade;first decades", partValue(0, 1, 10));
    add(TimeWord::Part, "last decade;last decades", partValue(9, 10, 10));
    static constexpr std::array<const char *, 4> counts{"first;1 st;1", "second;2 nd;2", "third;3 rd;3",
                                                        "fourth;4 th;4"};
    for (int i = 0; i < int(counts.size()); ++i) {
        for (const QString &count : QString::fromUtf8(counts[size_t(i)]).split(u';')) {
            if (i < 2)
                add(TimeWord::Part, qPrintable(count + QStringLiteral(" half")), partValue(i, i + 1, 2));
            if (i < 3)
                add(TimeWord::Part, qPrintable(count + QStringLiteral(" third")), partValue(i, i + 1, 3));
            add(TimeWord::Part, qPrintable(count + QStringLiteral(" quarter")), partValue(i, i + 1, 4));
        }
    }
}

void TimeWords::addNumbers()
{
    static constexpr std::array<const char *, 21> ordinals{
        "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
        "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",  "twenty first"};
    static constexpr std::array<const char *, 21> romans{"i",    "ii",  "iii",  "iv",    "v",   "vi",   "vii",
                                                         "viii", "ix",  "x",    "xi",    "xii", "xiii", "xiv",
                                                         "xv",   "xvi", "xvii", "xviii", "xix", "xx",   "xxi"};
    for (quint16 i = 0; i < ordinals.size(); ++i) {
        add(TimeWord::Ordinal, ordinals[i], quint16(i + 1));
        const QString roman = QString::fromLatin1(romans[i]);
        for (const char *ending : {"", "e", "eme", "th", "er"})
            add(TimeWord::Roman, qPrintable(roman + QLatin1StringView(ending)), quint16(i + 1));
    }
}

TimeWords::Found TimeWords::at(const std::vector<TextUnit> &units, size_t place) const
{
    const NameFinder::Match match = m_finder.longest(units, place);
    Found out;
    out.length = match.length;
    if (match.length == 0)
        return out;
    const quint32 first = match.entries.front();
    if ((first & wordFlag) != 0) {
        out.word = TimeWord(first >> 16 & 0xff);
        out.value = quint16(first & 0xffff);
        return out;
    }
    out.entries = match.entries;
    while (!out.entries.empty() && (out.entries.back() & wordFlag) != 0) // words are added after names
        out.entries = out.entries.first(out.entries.size() - 1);
    return out;
}

TimePart TimeWords::partOf(quint16 value)
{
    return {quint8(value & 0xf), quint8(value >> 4 & 0xf), quint8(value >> 8)};
}

std::optional<size_t> TimeWords::century(int number) const
{
    const int after = number - m_earliest - (number > 0 ? 1 : 0);
    constexpr int last = 21;
    if (number == 0 || after < 0 || number > last)
        return std::nullopt;
    return m_firstCentury + size_t(after);
}

HanNumber hanNumber(const std::vector<TextUnit> &units, size_t place)
{
    HanNumber out;
    int digits = 0;
    int pending = -1; // a digit that waits for its unit
    int serial = 0;   // digit by digit
    bool counted = false;
    for (size_t i = place; const char32_t c = hanAt(units, i, i > place); ++i) {
        if (const int digit = digitOf(c); digit >= 0) {
            constexpr int most = 9;
            if (++digits > most)
                return {};
            serial = serial * 10 + digit;
            pending = digit;
        } else if (const int unit = unitOf(c)) {
            out.value += (pending < 0 ? 1 : pending) * unit;
            pending = -1;
            counted = true;
        } else if (const int score = scoreOf(c)) {
            out.value += score;
            pending = -1;
            counted = true;
        } else {
            break;
        }
        out.length = i - place + 1;
    }
    if (counted)
        out.value += qMax(pending, 0);
    else
        out.value = serial;
    out.digitByDigit = !counted && digits >= 3;
    return out;
}

std::optional<int> sexagenary(const std::vector<TextUnit> &units, size_t place)
{
    static constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
    static constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";
    const size_t stem = stems.find(hanAt(units, place, false));
    const size_t branch = branches.find(hanAt(units, place + 1, true));
    if (hanAt(units, place, false) == 0 || stem == stems.npos || branch == branches.npos || stem % 2 != branch % 2)
        return std::nullopt;
    for (int i = int(stem); i < 60; i += 10) {
        if (i % 12 == int(branch))
            return i;
    }
    return std::nullopt;
}

} // namespace lianming
