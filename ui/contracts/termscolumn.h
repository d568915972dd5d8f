// Beside a contract's text: what does not agree, and every term with its value and the clauses that state it. Each
// leads to its places in the text, and is marked while they are.
#pragma once

#include "core/drafting/draftedcontract.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ClickRow;

class TermsColumn : public DetailView
{
    Q_OBJECT

public:
    explicit TermsColumn(QWidget *parent = nullptr);

    void present(const DraftedContract &drafted, DocumentLanguage language);
    /// Marks the term; nothing: none.
    void mark(std::optional<LicenceTerm> term);

Q_SIGNALS:
    void termWanted(lianming::LicenceTerm term);
    void clauseWanted(const QString &code);

private:
    void addFindings(const DraftedContract &drafted);
    void addTerms(const DraftedContract &drafted, DocumentLanguage language);

    QList<std::pair<LicenceTerm, ClickRow *>> m_rows;
    std::optional<LicenceTerm> m_marked;
};

} // namespace lianming
