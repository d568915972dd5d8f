// The templates that plans are made from: what each holds, and the house's own, which are copied and edited here. A
// saved change is the template's next edition.
#pragma once

#include "core/workplans/templateservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/viewspage.h"

namespace lianming {

class ListFooter;
class RecordTable;

/// A template as it is shown: newest edition, and those before.
struct TemplateView {
    OfferedPlanTemplate offered;
    QList<PlanTemplateEdition> editions;
};

class TemplateDetail : public DetailView
{
    Q_OBJECT

public:
    using DetailView::DetailView;
    void show(const TemplateView &view);

Q_SIGNALS:
    void planWanted();
    void editWanted();
    void copyWanted();
    void archiveWanted();

private:
    [[nodiscard]] static QString fromKeyDate(qint64 days);
};

class TemplatesView : public PageView
{
    Q_OBJECT

public:
    explicit TemplatesView(Page &page);

    void reload() override;
    void retranslate() override;
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("template"), QStringLiteral("edit")};
    }
    void showTourState(const QString &state) override;

Q_SIGNALS:
    void planWanted(const QString &code);

private:
    struct Line {
        qint64 id = 0;
        OfferedPlanTemplate offered;
    };

    /// `again`: unless it was closed meanwhile, or is being edited.
    void open(const QString &code, bool again = false);
    void edit(const PlanTemplate &from, bool isCopy);
    /// Keeps it as the next edition after `base`, or as a new template.
    void save(const PlanTemplate &base, const PlanTemplate &mine, bool isNew, const FormPanel::Done &done);
    /// Somebody else saved another edition meanwhile: both beside each other.
    void compare(const PlanTemplate &base, const PlanTemplate &mine);

    TableModel<Line> m_model;
    RecordTable *m_table;
    ListFooter *m_footer;
    QString m_open;
};

} // namespace lianming
