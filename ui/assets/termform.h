// The form of a term of the house's own: its vocabulary, names in both languages, further spellings, and the term that
// it lies below.
#pragma once

#include "core/assets/houseterm.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;

namespace lianming {

class CodePicker;
class Worker;

class TermForm : public FormPanel
{
    Q_OBJECT

public:
    /// A new one when its id is unset; then the vocabulary can be chosen. `all` are the house's terms.
    TermForm(const HouseTerm &term, const QList<HouseTerm> &all, Worker &worker, QWidget *parent = nullptr);

    /// What the fields say now.
    [[nodiscard]] HouseTerm value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    HouseTerm m_term;
    TermBook m_book;
    ChoiceField *m_vocabulary = nullptr;
    QLineEdit *m_nameZh;
    QLineEdit *m_nameEn;
    QLineEdit *m_also;
    CodePicker *m_parent;
};

} // namespace lianming
