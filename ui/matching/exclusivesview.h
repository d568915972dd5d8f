// Who should get the scarce: a collection's works as exclusives, limits, and the plan of the greatest expected value
// beside what first come, first served would give; worked out as a job and saved as a table.
#pragma once

#include "core/assets/collection.h"
#include "core/matching/exclusiveservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QSpinBox;
class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class Label;
class ListFooter;
class RecordTable;

class ExclusivesView : public PageView
{
    Q_OBJECT

public:
    explicit ExclusivesView(Page &owner);

    void reload() override;
    void retranslate() override;
    /// {"collection": id} or {"selection": AssetSelection}: which works are to be given.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_plan; }
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("plan")}; }
    void showTourState(const QString &state) override;

private:
    void addActions();
    void plan();
    void setCollections();
    void showOutcome();
    void showFigures();
    void save();
    void open(qint64 asset);

    /// A figure with what it is above and a small line below.
    struct Figure {
        Label *title;
        Label *value;
        Label *line;
    };
    static Figure addFigure(QLayout *row);

    QList<CollectionRow> m_collections;
    std::optional<AssetSelection> m_selection; ///< works that were chosen elsewhere
    ExclusiveOutcome m_outcome;
    TableModel<ExclusiveAward> m_model;
    Chip *m_collection;
    QSpinBox *m_perBrand;
    QSpinBox *m_perCategory;
    QSpinBox *m_perInstitution;
    Label *m_perBrandLabel;
    Label *m_perCategoryLabel;
    Label *m_perInstitutionLabel;
    QWidget *m_figures;
    Figure m_best{};
    Figure m_firstCome{};
    Figure m_gain{};
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QAction *m_plan = nullptr;
    QAction *m_save = nullptr;
    bool m_hasPlan = false;
};

} // namespace lianming
