// The evidence: what was seen and kept, newest first, and one piece with its custody at the right.
#pragma once

#include "core/protection/protectionservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class EmptyState;
class ListFooter;
class RecordTable;

class EvidenceView : public PageView
{
    Q_OBJECT

public:
    explicit EvidenceView(Page &page);

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("piece")}; }
    void showTourState(const QString &state) override;
    /// Asks for a file and its circumstances.
    void addEvidence();

Q_SIGNALS:
    /// Its action was triggered, maybe while another view is seen.
    void addWanted();

private:
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showEvidence(qint64 id, bool again = false);
    void verify(qint64 id);
    void exportEvidence(qint64 id);

    TableModel<EvidenceRow> m_model;
    qint64 m_open = 0;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QAction *m_add;
};

} // namespace lianming
