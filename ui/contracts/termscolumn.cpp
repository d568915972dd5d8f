#include "ui/contracts/termscolumn.h"

#include "core/drafting/termwording.h"
#include "ui/text/draftingwords.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

/// "1.2, 5.1": the numbers of clauses by their places in the text.
QString numbersOf(const std::vector<int> &places, const std::vector<RenderedSection> &sections)
{
    QStringList out;
    for (const RenderedSection &section : sections) {
        for (const RenderedClause &clause : section.clauses) {
            if (std::ranges::find(places, clause.index) != places.end())
                out.append(clause.number);
        }
    }
    return out.join(QStringLiteral(", "));
}

} // namespace

TermsColumn::TermsColumn(QWidget *parent) : DetailView(parent)
{
}

void TermsColumn::present(const DraftedContract &drafted, DocumentLanguage language)
{
    m_rows.clear();
    begin(2);
    addFindings(drafted);
    addTerms(drafted, language);
    finish();
    mark(m_marked);
}

void TermsColumn::addFindings(const DraftedContract &drafted)
{
    const QList<TextFinding> findings = drafted.findings();
    const auto stops = std::ranges::count_if(findings, [](const TextFinding &one) { return !isWarning(one.problem); });
    Pill *pill = findings.isEmpty() ? new Pill(tr("Text and terms agree"), Tone::Good)
                 : stops > 0        ? new Pill(tr("%n to settle", nullptr, int(stops)), Tone::Stop)
                                    : new Pill(tr("%n to look at", nullptr, int(findings.size())), Tone::Wait);
    addHead(tr("Findings"), pill);
    for (const TextFinding &finding : findings) {
        const QString code = finding.clause < 0 ? QString() : drafted.text->clauses[size_t(finding.clause)].code;
        auto *row = new ClickRow({});
        row->setBar(isWarning(finding.problem) ? Token::Wait : Token::Stop);
        row->addLine(textFindingText(finding));
        connect(row, &ClickRow::clicked, this, [this, code, term = finding.term] {
            if (!code.isEmpty())
                Q_EMIT clauseWanted(code);
            else if (term)
                Q_EMIT termWanted(*term);
        });
        column()->addWidget(row);
    }
}

void TermsColumn::addTerms(const DraftedContract &drafted, DocumentLanguage language)
{
    addHead(tr("Terms"));
    const Words w(language);
    const auto sections = drafted.rendered(language);
    for (const LicenceTerm term : allLicenceTerms()) {
        const auto places = clausesStating(term, *drafted.text, drafted.library);
        const TermState state = termState(term, drafted.facts);
        if (places.empty() && (state == TermState::Absent || state == TermState::Usual))
            continue;
        const QString numbers = numbersOf(places, sections);
        auto *row = new ClickRow(licenceTermHead(term, language), numbers.isEmpty() ? tr("in no clause") : numbers);
        row->setBar(places.empty() || state == TermState::Open ? Token::Stop : Token::Line);
        row->addLine(termWords(term, drafted.facts, w), TextSize::Body, Token::Ink2);
        connect(row, &ClickRow::clicked, this, [this, term] { Q_EMIT termWanted(term); });
        column()->addWidget(row);
        m_rows.append({term, row});
    }
}

void TermsColumn::mark(std::optional<LicenceTerm> term)
{
    m_marked = term;
    for (const auto &[of, row] : std::as_const(m_rows)) {
        row->setChosen(of == term);
        if (of == term)
            ensureWidgetVisible(row);
    }
}

} // namespace lianming
