// What was dismissed and is remembered: which pair, why, whose, and how many matches it keeps away. One is taken back
// with a reason; its matches are open again.
#pragma once

#include "core/copies/triageservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class CopyPictures;
class EmptyState;
class ListFooter;
class RecordTable;

class RememberedView : public PageView
{
    Q_OBJECT

public:
    RememberedView(Page &page, CopyPictures &pictures);

    void reload() override;
    void retranslate() override;
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("one")}; }
    void showTourState(const QString &state) override;

private:
    void showDismissal(qint64 id);
    void takeBack(const DismissalRow &row);

    CopyPictures &m_pictures;
    TableModel<DismissalRow> m_model;
    bool m_all = false; ///< those that were taken back, too

    QStackedWidget *m_stack;
    SegmentedSwitch *m_which;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
};

} // namespace lianming
