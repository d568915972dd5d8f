// What is licensed without a registration of the work, a mark in its class, or a customs recordal: contract by
// contract, with what it lacks; as a file, too.
#pragma once

#include "core/protection/coverageservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

/// A line with a number of its own, as contract, asset and category together name it.
struct CoverageItem {
    qint64 id = 0;
    CoverageRow row;
};

class CoverageView : public PageView
{
    Q_OBJECT

public:
    explicit CoverageView(Page &page);

    void reload() override;
    void retranslate() override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_save; }

private:
    [[nodiscard]] CoverageFilter filter() const;
    void show();
    void save();
    void open(qint64 id);

    TableModel<CoverageItem> m_model;
    CoverageCounts m_counts;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_institution;
    Chip *m_brand;
    Chip *m_lacking;
    QAction *m_save;
};

} // namespace lianming
