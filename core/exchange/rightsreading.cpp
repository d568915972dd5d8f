#include "core/exchange/rightsreading.h"

#include "core/assets/asset.h"
#include "core/base/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

struct TypeWords {
    RightsBasis basis;
    const char *words; ///< folded, blanks as "_"; the text contains one of them
};

/// In this order: "no copyright" comes before "copyright".
constexpr TypeWords typeWords[] = {
    {RightsBasis::PublicDomain,
     "public_domain out_of_copyright no_copyright copyright_expired expired_copyright 公有领域 "
     "公共领域 无版权 版权过期 著作权过期 保护期届满"},
    {RightsBasis::TradeMark, "trade_mark trademark 商标"},
    {RightsBasis::CoOwner, "co_owner co_ownership joint_owner joint_ownership 共有 合有"},
    {RightsBasis::Lender, "loan lender lent_by 借展 借入 借用 出借"},
    {RightsBasis::Photographer, "photographer photograph photography photo_rights image_rights 摄影 照片"},
    {RightsBasis::OwnWork, "own_work in_house work_for_hire 自有 本馆 自行创作 自摄 职务作品"},
    {RightsBasis::Artist,
     "copyright artist author estate design_right moral_right 著作权 版权 艺术家 作者 画家 继承人"},
};

bool containsAny(const QString &folded, const char *words)
{
    return std::ranges::any_of(QString::fromUtf8(words).split(u' '), [&](QString word) {
        word.replace(u'_', u' ');
        return folded.contains(foldedText(word));
    });
}

/// By the word for the type of right; Assumed for a word that we do not know.
RightsBasis basisOf(const QString &type)
{
    const QString folded = foldedText(type);
    for (const TypeWords &one : typeWords) {
        if (containsAny(folded, one.words))
            return one.basis;
    }
    return RightsBasis::Assumed;
}

/// What a statement means for licensing, whatever its version and spelling.
struct StatementSense {
    QString code;  ///< of rightsStatements(), or empty
    QString shown; ///< the code, or the text as it stands
    bool isFree = false;
    bool isInCopyright = false;
    bool isOrphan = false;
    bool isLicence = false; ///< Creative Commons, given to everybody
    bool isNonCommercial = false;
    bool isUnchanged = false; ///< no adaptations
    bool isBound = false;     ///< free, but for a contract or another law
    bool isAmerican = false;
};

StatementSense senseOf(const QString &statement)
{
    StatementSense out;
    if (statement.isEmpty())
        return out;
    QString address = statement;
    address.replace(QStringLiteral("rightsstatements.org/page/"), QStringLiteral("rightsstatements.org/vocab/"));
    const qsizetype query = address.indexOf(u'?');
    out.code = parseRightsStatement(query < 0 ? address : address.left(query)).value_or(QString());
    out.shown = out.code.isEmpty() ? statement : out.code;

    // "CC-BY-NC-4.0" of our codes, "licenses/by-nc/3.0/de" of older addresses, "NoC-US/1.0", "InC/1.0".
    static const QRegularExpression parts(
        QStringLiteral("^(?:cc[- ]|.*creativecommons\\.org/licenses/)(by[a-z -]*)|.*creativecommons\\.org/"
                       "publicdomain/|^(cc0|pdm)\\b|^(?:.*rightsstatements\\.org/vocab/)?(inc|noc)(-[a-z-]+)?(?:/|$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = parts.match(out.code.isEmpty() ? address : out.code);
    if (!match.hasMatch())
        return out;
    const QString family = match.captured(3).toLower();
    const QString kind = match.captured(4).toLower();
    const QString licence = match.captured(1).toLower();
    out.isLicence = !licence.isEmpty();
    out.isInCopyright = family == u"inc";
    out.isFree = !out.isLicence && !out.isInCopyright;
    out.isOrphan = kind == u"-ruu" || kind == u"-ow-eu";
    out.isNonCommercial = licence.contains(u"nc") || kind == u"-nc" || kind == u"-edu";
    out.isUnchanged = licence.contains(u"nd");
    out.isBound = kind == u"-cr" || kind == u"-oklr";
    out.isAmerican = family == u"noc" && kind == u"-us";
    return out;
}

bool meansNothing(const QString &text)
{
    static const QStringList words{QStringLiteral("none"),
                                   QStringLiteral("no"),
                                   QStringLiteral("n a"),
                                   QStringLiteral("na"),
                                   QStringLiteral("unrestricted"),
                                   QStringLiteral("not restricted"),
                                   QStringLiteral("no restriction"),
                                   QStringLiteral("no restrictions"),
                                   QStringLiteral("not required"),
                                   QStringLiteral("无"),
                                   QStringLiteral("无限制"),
                                   QStringLiteral("不限"),
                                   QStringLiteral("不需要")};
    const QString folded = foldedText(text);
    // Folding may set blanks between Chinese characters.
    return folded.isEmpty() || words.contains(folded) || words.contains(QString(folded).remove(u' '));
}

/// A consent that must still be had, by the words of the file; one that was given stands in the terms.
bool asksForConsent(const QString &consent)
{
    const QString folded = foldedText(consent);
    return !meansNothing(consent) && !containsAny(folded, "granted obtained given 已同意 已获 已取得")
           && containsAny(folded,
                          "restrict sensitive sacred secret human_remains consent permission prior_approval "
                          "required not_for prohibit confidential ask 限制 敏感 保密 禁止 不得 同意 许可 人体 遗骸 "
                          "宗教 圣物 须经 需经 征得");
}

/// The classes of Nice in a text such as "9, 16; 24" or "第24类"; nothing if one is none.
std::optional<std::vector<std::string>> niceClasses(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    std::vector<std::string> out;
    for (auto i = number.globalMatch(text); i.hasNext();) {
        const QString digits = i.next().captured();
        const int value = digits.size() > 2 ? 0 : digits.toInt();
        if (value < 1 || value > 45)
            return std::nullopt;
        out.push_back("nice/" + std::to_string(value));
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out.empty() ? std::nullopt : std::optional(out);
}

class EntryReading
{
public:
    EntryReading(const RightsEntry &entry, const OwnNames &own)
        : m_entry(entry), m_sense(senseOf(entry.statement)), m_isOwn(own.has(entry.holder))
    {
    }

    [[nodiscard]] std::variant<RightsReading, RefusedRights> read()
    {
        if (auto refused = refusal())
            return *refused;
        RightsReading out;
        if (saysWhatIsHeld()) {
            RightsInRecord record;
            record.basis = basis();
            record.holder = m_entry.holder;
            record.contact = m_entry.contact;
            record.reference = m_entry.reference;
            record.statement = m_sense.code;
            record.terms = terms();
            if (auto refused = fill(record))
                return *refused;
            out.held = std::move(record);
        }
        out.restriction = restriction();
        if (!out.held && !out.restriction)
            return refuse("", RightsRefusal::NothingSaid, {});
        return out;
    }

private:
    [[nodiscard]] RefusedRights refuse(const char *field, RightsRefusal reason, const QString &value) const
    {
        return {m_entry.row, m_entry.line, QString::fromLatin1(field), reason, value.left(200)};
    }

    [[nodiscard]] std::optional<RefusedRights> refusal() const
    {
        const QString direction = foldedText(m_entry.direction);
        if (containsAny(direction, "out 授出 对外 许可他人"))
            return refuse("direction", RightsRefusal::RightsOut, m_entry.direction);
        if (m_entry.objects.isEmpty())
            return refuse("object_number", RightsRefusal::NoObject, {});
        return std::nullopt;
    }

    [[nodiscard]] bool saysWhatIsHeld() const
    {
        return !m_entry.type.isEmpty() || !m_entry.holder.isEmpty() || !m_entry.statement.isEmpty();
    }

    [[nodiscard]] RightsBasis basis() const
    {
        const RightsBasis word = basisOf(m_entry.type);
        const bool isContradicted = word == RightsBasis::PublicDomain && m_sense.isInCopyright;
        const RightsBasis typed = isContradicted ? RightsBasis::Assumed : word;
        const bool isTyped = typed != RightsBasis::Assumed;
        const RightsBasis others = m_entry.isPicture ? RightsBasis::Photographer : RightsBasis::Artist;
        if (m_isOwn
            && (m_entry.isPicture || m_sense.isLicence || m_sense.isInCopyright || typed == RightsBasis::Artist
                || typed == RightsBasis::Photographer))
            return RightsBasis::OwnWork;
        if (isTyped && !(typed == RightsBasis::Artist && (m_sense.isFree || m_sense.isOrphan || m_entry.isPicture)))
            return typed;
        if (m_sense.isFree)
            return m_entry.isPicture && !m_entry.holder.isEmpty() ? others : RightsBasis::PublicDomain;
        if (m_sense.isOrphan || (m_sense.isLicence && m_entry.holder.isEmpty()))
            return RightsBasis::Assumed;
        if (isTyped || m_sense.isLicence || m_sense.isInCopyright)
            return others;
        const bool isNamed = !m_entry.holder.isEmpty() && !m_isOwn;
        return isNamed && m_entry.isPicture ? RightsBasis::Photographer : RightsBasis::Assumed;
    }

    /// What is held and from when to when, by the record's basis.
    [[nodiscard]] std::optional<RefusedRights> fill(RightsInRecord &record) const
    {
        if (needsHolder(record.basis) && record.holder.isEmpty())
            return refuse("holder", RightsRefusal::HolderMissing,
                          m_entry.type.isEmpty() ? m_sense.shown : m_entry.type);
        RightsIn &held = record.held;
        held.rights = {Right::All};
        held.categories = {"*"};
        held.territories = {m_sense.isAmerican ? "US" : "WORLD"};
        held.channels = {"*"};
        if (record.basis == RightsBasis::TradeMark) {
            const auto classes = niceClasses(m_entry.classes);
            if (!classes)
                return refuse("classes", RightsRefusal::ClassesMissing, m_entry.classes);
            held.rights = {Right::Trademark};
            held.categories = *classes;
        }
        const bool isForAll = m_sense.isLicence || (m_sense.isFree && m_entry.isPicture);
        const bool isSole = record.basis == RightsBasis::OwnWork || record.basis == RightsBasis::PublicDomain
                            || record.basis == RightsBasis::TradeMark;
        held.exclusivity = isSole && !isForAll ? Exclusivity::Exclusive : Exclusivity::NonExclusive;
        if (auto refused = readDay(m_entry.begin, false, held.start))
            return refused;
        if (auto refused = readDay(m_entry.end, true, held.end))
            return refused;
        if (held.start && held.end && *held.end < *held.start)
            return refuse("end_date", RightsRefusal::DaysReversed, m_entry.end);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<RefusedRights> readDay(const QString &text, bool isEnd, std::optional<QDate> &day) const
    {
        if (text.isEmpty() || meansNothing(text)
            || (isEnd && containsAny(foldedText(text), "perpetual indefinite unlimited 永久 无限期 长期")))
            return std::nullopt;
        day = rightsDay(text, isEnd);
        if (!day)
            return refuse(isEnd ? "end_date" : "begin_date", RightsRefusal::BadDay, text);
        return std::nullopt;
    }

    [[nodiscard]] QString terms() const
    {
        QStringList lines;
        const auto add = [&lines](const QString &line) {
            if (!line.isEmpty() && !lines.contains(line))
                lines.append(line);
        };
        if (!meansNothing(m_entry.consent) && !asksForConsent(m_entry.consent))
            add(m_entry.consent);
        add(m_entry.note);
        add(m_entry.credit);
        if (m_sense.code.isEmpty())
            add(m_entry.statement);
        if (basisOf(m_entry.type) == RightsBasis::Assumed && !parseRightsStatement(m_entry.type))
            add(m_entry.type);
        return lines.join(u'\n');
    }

    [[nodiscard]] std::optional<RestrictionRecord> restriction() const
    {
        RestrictionRecord out;
        out.restriction.kind = RestrictionKind::ConsentNeeded;
        out.restriction.from = m_isOwn ? std::string() : m_entry.holder.toStdString();
        if (asksForConsent(m_entry.consent)) {
            out.reason = m_entry.consent;
            return out;
        }
        if (m_isOwn)
            return std::nullopt; // its own licence binds others
        out.reason = m_sense.shown;
        if (m_sense.isNonCommercial || m_sense.isBound || m_sense.isOrphan)
            return out;
        if (!m_sense.isUnchanged)
            return std::nullopt;
        out.restriction.rights = {Right::Adaptation};
        return out;
    }

    const RightsEntry &m_entry;
    StatementSense m_sense;
    bool m_isOwn; ///< the holder is the institution
};

} // namespace

bool OwnNames::has(const QString &holder) const
{
    const QString folded = foldedText(holder);
    return !folded.isEmpty()
           && (folded == foldedText(code) || folded == foldedText(nameEn) || folded == foldedText(nameZh));
}

std::variant<RightsReading, RefusedRights> readingOf(const RightsEntry &entry, const OwnNames &own)
{
    return EntryReading(entry, own).read();
}

std::optional<QDate> rightsDay(QStringView text, bool isEnd)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})(?:年|(?:\\s*[-/.年]\\s*(\\d{1,2})(?:月|(?:\\s*[-/.月]\\s*(\\d{1,2})日?)?)))?"
                       "(?:T[0-9:.]*(?:Z|[+-]\\d\\d:?\\d\\d)?)?$"));
    const QRegularExpressionMatch match = form.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int part) {
        return match.captured(part).isEmpty() ? std::optional<int>() : match.captured(part).toInt();
    };
    const int year = *number(1);
    const int month = number(2).value_or(isEnd ? 12 : 1);
    if (year < 1 || month < 1 || month > 12)
        return std::nullopt;
    const QDate out(year, month, number(3).value_or(isEnd ? QDate(year, month, 1).daysInMonth() : 1));
    return out.isValid() ? std::optional(out) : std::nullopt;
}

} // namespace lianming
