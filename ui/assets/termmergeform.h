// Asks which term takes the place of one of the house's own, and says what follows.
#pragma once

#include "core/assets/houseterm.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

class CodePicker;
class Worker;

class TermMergeForm : public FormPanel
{
    Q_OBJECT

public:
    /// `assets` have the term.
    TermMergeForm(const HouseTerm &term, qint64 assets, const QList<HouseTerm> &all, Worker &worker,
                  QWidget *parent = nullptr);

    /// The code of the term that stays; empty while none is chosen.
    [[nodiscard]] QString into() const;
    [[nodiscard]] CodePicker &picker() const { return *m_into; }

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    HouseTerm m_term;
    TermBook m_book;
    CodePicker *m_into;
};

} // namespace lianming
