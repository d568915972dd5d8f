// The runs of the search over folders and listings: how far each is, what it found, and which files could not be looked
// at and why. One that was stopped goes on where it was.
#pragma once

#include "core/copies/copyscan.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class EmptyState;
class ListFooter;
class RecordTable;

class RunsView : public PageView
{
    Q_OBJECT

public:
    /// `isGoingOn`: whether this program is searching the folder now.
    RunsView(Page &page, std::function<bool(const QString &folder)> isGoingOn);

    void reload() override;
    void retranslate() override;
    /// {"run": id}.
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("run")}; }
    void showTourState(const QString &state) override;
    /// `isGoingOn` is another answer.
    void showGoingOn();

Q_SIGNALS:
    void searchWanted();
    /// Goes on with the run over this folder.
    void goOnWanted(const QString &folder);
    /// Stops the search of this folder that is going on.
    void stopWanted(const QString &folder);

private:
    [[nodiscard]] bool isGoingOn(const CopyScanRun &run) const;
    void showRun(qint64 id);
    void end(Id<CopyScanRun> id);

    std::function<bool(const QString &folder)> m_isGoingOn;
    TableModel<CopyScanRun> m_model;
    qint64 m_wanted = 0; ///< to be opened once the list has come
    qint64 m_open = 0;   ///< shown at the right

    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
};

} // namespace lianming
