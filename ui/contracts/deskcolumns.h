// Two columns of the desk: the versions of a negotiation, and the templates that a text may be begun from.
#pragma once

#include "core/drafting/contractround.h"
#include "core/drafting/draftlibrary.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ClickRow;

class RoundsColumn : public DetailView
{
    Q_OBJECT

public:
    explicit RoundsColumn(QWidget *parent = nullptr);

    void present(const QList<ContractRound> &rounds);
    /// Marks the two that are compared; 0 is the contract as it stands.
    void mark(int from, int to);

Q_SIGNALS:
    void chosen(int number);

private:
    QList<std::pair<int, ClickRow *>> m_rows;
};

class TemplateChooser : public DetailView
{
    Q_OBJECT

public:
    explicit TemplateChooser(QWidget *parent = nullptr);

    void present(const std::vector<OfferedTemplate> &templates);

Q_SIGNALS:
    void chosen(const QString &code);
};

} // namespace lianming
