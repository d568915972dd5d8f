#include "core/reports/odtstyles.h"

#include "core/reports/documentwords.h"
#include "core/reports/odfxml.h"

#include <functional>

namespace lianming {

namespace {

struct TextStyle {
    const char *name;
    const char *parent;
    const char *size;
    const char *colour;
    bool strong;
    const char *above;
    const char *below;
    const char *align;
};

constexpr TextStyle textStyles[] = {
    {"Issuer", "Standard", "10pt", "#1F2328", true, "0cm", "0.4cm", "start"},
    {"Title", "Standard", "20pt", "#22577A", true, "0cm", "0.1cm", "start"},
    {"Subtitle", "Standard", "11pt", "#5B6168", false, "0cm", "0.3cm", "start"},
    {"Notice", "Standard", "9pt", "#9A6414", true, "0cm", "0.2cm", "start"},
    {"Clause", "Standard", "9.5pt", "#1F2328", false, "0cm", "0.14cm", "start"},
    {"Note", "Standard", "8pt", "#5B6168", false, "0.07cm", "0.14cm", "start"},
    {"Caption", "Standard", "8.5pt", "#1F2328", true, "0.2cm", "0.1cm", "start"},
    {"Word", "Standard", "9.5pt", "#5B6168", false, "0cm", "0cm", "start"},
    {"Value", "Standard", "9.5pt", "#1F2328", false, "0cm", "0cm", "start"},
    {"Head", "Standard", "8pt", "#5B6168", false, "0cm", "0cm", "start"},
    {"HeadRight", "Standard", "8pt", "#5B6168", false, "0cm", "0cm", "end"},
    {"Cell", "Standard", "8.5pt", "#1F2328", false, "0cm", "0cm", "start"},
    {"CellRight", "Standard", "8.5pt", "#1F2328", false, "0cm", "0cm", "end"},
    {"CellQuiet", "Standard", "8.5pt", "#5B6168", false, "0cm", "0cm", "start"},
    {"CellQuietRight", "Standard", "8.5pt", "#5B6168", false, "0cm", "0cm", "end"},
    {"CellSum", "Standard", "8.5pt", "#1F2328", true, "0cm", "0cm", "start"},
    {"CellSumRight", "Standard", "8.5pt", "#1F2328", true, "0cm", "0cm", "end"},
    {"Running", "Standard", "7.5pt", "#5B6168", false, "0cm", "0cm", "start"},
};
constexpr TextStyle headingStyles[] = {
    {"Heading_20_1", "Standard", "13pt", "#22577A", true, "0.6cm", "0.14cm", "start"},
    {"Heading_20_2", "Standard", "11pt", "#22577A", true, "0.4cm", "0.14cm", "start"},
    {"Heading_20_3", "Standard", "9.5pt", "#1F2328", true, "0.3cm", "0.1cm", "start"},
};

void beginStyle(OdfXml &xml, const TextStyle &style, int outline = 0)
{
    const QString name = QString::fromLatin1(style.name);
    xml.begin("style:style",
              {{"style:name", name},
               {"style:display-name", QString(name).replace(QStringLiteral("_20_"), QStringLiteral(" "))},
               {"style:family", QStringLiteral("paragraph")},
               {"style:parent-style-name", QString::fromLatin1(style.parent)}});
    if (outline > 0)
        xml.empty("style:paragraph-properties", {{"fo:margin-top", QString::fromLatin1(style.above)},
                                                 {"fo:margin-bottom", QString::fromLatin1(style.below)},
                                                 {"fo:keep-with-next", QStringLiteral("always")}});
    else
        xml.empty("style:paragraph-properties", {{"fo:margin-top", QString::fromLatin1(style.above)},
                                                 {"fo:margin-bottom", QString::fromLatin1(style.below)},
                                                 {"fo:text-align", QString::fromLatin1(style.align)}});
    const QString weight = style.strong ? QStringLiteral("bold") : QStringLiteral("normal");
    const QString size = QString::fromLatin1(style.size);
    xml.empty("style:text-properties", {{"fo:font-size", size},
                                        {"style:font-size-asian", size},
                                        {"fo:font-weight", weight},
                                        {"style:font-weight-asian", weight},
                                        {"fo:color", QString::fromLatin1(style.colour)}});
    xml.end();
}

void writeDefaults(OdfXml &xml, bool isChinese)
{
    const QString face = QStringLiteral("Noto Sans CJK SC");
    xml.begin("style:default-style", {{"style:family", QStringLiteral("paragraph")}});
    xml.empty("style:paragraph-properties", {{"fo:orphans", QStringLiteral("2")},
                                             {"fo:widows", QStringLiteral("2")},
                                             {"style:line-break", QStringLiteral("strict")},
                                             {"style:punctuation-wrap", QStringLiteral("simple")}});
    xml.empty("style:text-properties", {{"style:font-name", face},
                                        {"style:font-name-asian", face},
                                        {"fo:font-size", QStringLiteral("9.5pt")},
                                        {"style:font-size-asian", QStringLiteral("9.5pt")},
                                        {"fo:language", QStringLiteral("en")},
                                        {"fo:country", isChinese ? QStringLiteral("US") : QStringLiteral("GB")},
                                        {"style:language-asian", QStringLiteral("zh")},
                                        {"style:country-asian", QStringLiteral("CN")}});
    xml.end();
    xml.empty("style:style", {{"style:name", QStringLiteral("Standard")},
                              {"style:family", QStringLiteral("paragraph")},
                              {"style:class", QStringLiteral("text")}});
}

/// Head and foot: words at the left and at the right of one line.
void writeRunning(OdfXml &xml, const char *element, const QString &left, const std::function<void()> &right)
{
    xml.begin(element);
    xml.begin("text:p", {{"text:style-name", QStringLiteral("Running")}});
    xml.text(left);
    xml.empty("text:tab");
    right();
    xml.end();
    xml.end();
}

void writePageNumbers(OdfXml &xml, const Words &words)
{
    const QString pattern = words(say::page, {QStringLiteral("\x01"), QStringLiteral("\x02")});
    const qsizetype number = pattern.indexOf(QChar(1));
    const qsizetype count = pattern.indexOf(QChar(2));
    xml.text(pattern.left(number));
    xml.empty("text:page-number", {{"text:select-page", QStringLiteral("current")}});
    xml.text(pattern.mid(number + 1, count - number - 1));
    xml.empty("text:page-count");
    xml.text(pattern.mid(count + 1));
}

} // namespace

QByteArray odtStyles(const LegalDocument &document, const Words &words)
{
    OdfXml xml("office:document-styles");
    xml.begin("office:font-face-decls");
    xml.empty("style:font-face", {{"style:name", QStringLiteral("Noto Sans CJK SC")},
                                  {"svg:font-family", QStringLiteral("'Noto Sans CJK SC'")}});
    xml.end();
    xml.begin("office:styles");
    writeDefaults(xml, words.isChinese());
    for (const TextStyle &style : textStyles) {
        if (QLatin1String(style.name) != QLatin1String("Running"))
            beginStyle(xml, style);
    }
    for (int level = 1; level <= 3; ++level)
        beginStyle(xml, headingStyles[level - 1], level);
    xml.begin("style:style", {{"style:name", QStringLiteral("Running")},
                              {"style:family", QStringLiteral("paragraph")},
                              {"style:parent-style-name", QStringLiteral("Standard")}});
    xml.begin("style:paragraph-properties");
    xml.begin("style:tab-stops");
    xml.empty("style:tab-stop", {{"style:position", QStringLiteral("17cm")}, {"style:type", QStringLiteral("right")}});
    xml.end();
    xml.end();
    xml.empty("style:text-properties", {{"fo:font-size", QStringLiteral("7.5pt")},
                                        {"style:font-size-asian", QStringLiteral("7.5pt")},
                                        {"fo:color", QStringLiteral("#5B6168")}});
    xml.end();
    xml.begin("style:style", {{"style:name", QStringLiteral("Source")}, {"style:family", QStringLiteral("text")}});
    xml.empty("style:text-properties", {{"fo:font-size", QStringLiteral("7.5pt")},
                                        {"style:font-size-asian", QStringLiteral("7.5pt")},
                                        {"fo:color", QStringLiteral("#5B6168")}});
    xml.end();
    xml.end();
    xml.begin("office:automatic-styles");
    xml.begin("style:page-layout", {{"style:name", QStringLiteral("A4")}});
    xml.begin("style:page-layout-properties", {{"fo:page-width", QStringLiteral("21cm")},
                                               {"fo:page-height", QStringLiteral("29.7cm")},
                                               {"fo:margin-top", QStringLiteral("1.5cm")},
                                               {"fo:margin-bottom", QStringLiteral("1.5cm")},
                                               {"fo:margin-left", QStringLiteral("2cm")},
                                               {"fo:margin-right", QStringLiteral("2cm")}});
    xml.end();
    for (const char *part : {"style:header-style", "style:footer-style"}) {
        xml.begin(part);
        xml.empty("style:header-footer-properties",
                  {{"fo:min-height", QStringLiteral("0.8cm")},
                   {QLatin1String(part) == QLatin1String("style:header-style") ? "fo:margin-bottom" : "fo:margin-top",
                    QStringLiteral("0.3cm")}});
        xml.end();
    }
    xml.end();
    xml.end();
    xml.begin("office:master-styles");
    xml.begin("style:master-page",
              {{"style:name", QStringLiteral("Standard")}, {"style:page-layout-name", QStringLiteral("A4")}});
    writeRunning(xml, "style:header", document.title, [&] { xml.text(document.runningHead); });
    writeRunning(xml, "style:footer", document.foot, [&] { writePageNumbers(xml, words); });
    xml.end();
    xml.end();
    return xml.take();
}

} // namespace lianming
