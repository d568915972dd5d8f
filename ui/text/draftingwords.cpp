#include "ui/text/draftingwords.h"

#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString bilingualText(const Bilingual &word)
{
    return QString::fromUtf16(isChinese() ? word.zh : word.en);
}

} // namespace

QString licenceTermText(LicenceTerm term)
{
    return bilingualText(licenceTermName(term));
}

QString licenceTermHead(LicenceTerm term, DocumentLanguage language)
{
    QString out = Words(language)(licenceTermName(term));
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    return out;
}

QString clauseSectionText(ClauseSection section)
{
    return bilingualText(clauseSectionName(section));
}

QString roundSideText(RoundSide side)
{
    return side == RoundSide::Institution ? QCoreApplication::translate("drafting", "Institution")
                                          : QCoreApplication::translate("drafting", "Brand");
}

QString textFindingText(const TextFinding &finding)
{
    // Core names terms, sections and languages by their English words and codes.
    Message message = textFindingMessage(finding);
    for (QString &arg : message.args) {
        if (finding.term && arg == QString::fromUtf16(licenceTermName(*finding.term).en))
            arg = licenceTermText(*finding.term);
        else if (const auto section = parseClauseSection(arg);
                 section && finding.problem == TextProblem::SectionMissing)
            arg = clauseSectionText(*section);
        else if (finding.language && arg == u"zh")
            arg = QCoreApplication::translate("drafting", "Chinese");
        else if (finding.language && arg == u"en")
            arg = QCoreApplication::translate("drafting", "English");
    }
    return messageText(message);
}

QString shownText(const BothLanguages &text)
{
    return titleText(text.en, text.zh);
}

} // namespace lianming
