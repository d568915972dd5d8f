#include "core/reports/lookbook.h"

namespace lianming {

const char *lookbookLayoutCode(LookbookLayout layout)
{
    switch (layout) {
    case LookbookLayout::One: return "one";
    case LookbookLayout::Four: return "four";
    case LookbookLayout::Nine: return "nine";
    }
    return "";
}

std::optional<LookbookLayout> parseLookbookLayout(QStringView code)
{
    for (const LookbookLayout layout : lookbookLayouts) {
        if (code == QLatin1String(lookbookLayoutCode(layout)))
            return layout;
    }
    return {};
}

const char *lookbookFormatCode(LookbookFormat format)
{
    return format == LookbookFormat::Pdf ? "pdf" : "html";
}

std::optional<LookbookFormat> parseLookbookFormat(QStringView code)
{
    if (code == u"pdf")
        return LookbookFormat::Pdf;
    if (code == u"html")
        return LookbookFormat::Html;
    return {};
}

std::optional<LookbookLanguages> parseLookbookLanguages(QStringView code)
{
    if (code == u"both")
        return LookbookLanguages{DocumentLanguage::Chinese, DocumentLanguage::English};
    if (const auto one = parseLanguage(code.toString()))
        return LookbookLanguages{*one};
    return {};
}

QString Lookbook::answerAddress() const
{
    for (const LookbookInstitution &institution : institutions) {
        for (const Contact &contact : institution.contacts) {
            if (!contact.email.isEmpty())
                return contact.email;
        }
    }
    return {};
}

QString Lookbook::watermarkOf(const LookbookItem &item) const
{
    if (!watermark.isEmpty())
        return watermark;
    const bool isChinese = languages.front() == DocumentLanguage::Chinese;
    const Words w(languages.front());
    const Institution &from = institutionOf(item).facts;
    const QString whose = w.name(from.nameEn, from.nameZh);
    const QString whom = w.name(brandEn, brandZh);
    if (whom.isEmpty())
        return whose;
    return isChinese ? QStringLiteral("%1 · 供%2参阅").arg(whose, whom)
                     : QStringLiteral("%1 · for %2").arg(whose, whom);
}

int lookbookPaperEdge(LookbookLayout layout)
{
    switch (layout) { // about 200 pixels an inch
    case LookbookLayout::One: return 1400;
    case LookbookLayout::Four: return 700;
    case LookbookLayout::Nine: return 460;
    }
    return 0;
}

int lookbookScreenEdge(LookbookLayout layout)
{
    switch (layout) {
    case LookbookLayout::One: return 1600;
    case LookbookLayout::Four: return 1200;
    case LookbookLayout::Nine: return 900;
    }
    return 0;
}

} // namespace lianming
