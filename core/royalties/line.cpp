#include "core/royalties/line.h"

#include "core/base/error.h"

namespace lianming {

CodeId CodeTable::id(std::string_view text)
{
    const quint32 hash = hashOf(text);
    const CodeId found = m_ids.find(hash, [&](CodeId id) { return m_texts[id] == text; });
    if (found != FlatIndex::none)
        return found;
    const auto id = static_cast<CodeId>(m_texts.size());
    m_texts.emplace_back(text);
    m_ids.add(hash, id);
    return id;
}

const char *settlementCode(LineSettlement::Kind kind)
{
    switch (kind) {
    case LineSettlement::Kind::Percent: return "percent";
    case LineSettlement::Kind::PerUnit: return "per_unit";
    case LineSettlement::Kind::Fee: return "fee";
    }
    return "";
}

void failLine(const QString &source, qsizetype index, const char *field, const char *text, const QStringList &args)
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: line %2: %3: %4"),
                {source, QString::number(index + 1), QString::fromLatin1(field), Message{text, args}.english()});
}

void failLineOverflow(const QString &source, qsizetype index, const char *figure)
{
    failLine(source, index, figure, QT_TRANSLATE_NOOP("core", "is larger than an amount can be"));
}

void failPeriodOverflow(const QString &source, const Period &period, const char *figure)
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: period %2: %3: is larger than an amount can be"),
                {source, period.name(), QString::fromLatin1(figure)});
}

} // namespace lianming
