// The versions of a negotiation at the left, and two of them compared word by word at the right. Part of the desk.
#pragma once

#include "core/contracts/contract.h"
#include "core/drafting/contractround.h"
#include "core/drafting/textdiff.h"

#include <QWidget>

class QStackedWidget;

namespace lianming {

class ChoiceField;
class EmptyState;
class Label;
class Page;
class PaperView;
class RoundsColumn;

class RoundsView : public QWidget
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer.
    explicit RoundsView(Page &page);

    /// `afresh`: the newest two are compared, whatever was chosen before.
    void present(Id<Contract> contract, const QList<ContractRound> &rounds, DocumentLanguage language, bool afresh);
    /// What leads to the first version; empty: nothing.
    void setKeepText(const QString &text);
    void retranslate();

Q_SIGNALS:
    void keepWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void offer(bool afresh);
    void choose(int number);
    void compare();
    void write(bool fromTop);

    Page &m_page;
    Id<Contract> m_contract;
    QList<ContractRound> m_versions;
    DocumentLanguage m_language = DocumentLanguage::English;
    TextDiff m_diff;
    bool m_unfolded = false;
    int m_comparing = 0; ///< counts questions: an earlier one's answer no longer counts

    RoundsColumn *m_rounds;
    Label *m_fromLabel;
    Label *m_toLabel;
    ChoiceField *m_from;
    ChoiceField *m_to;
    QStackedWidget *m_stack; ///< comparison, no versions yet
    PaperView *m_paper;
    EmptyState *m_none;
};

} // namespace lianming
