// One audit to be read: where it stands, the clause, the lines with what was reported and verified, what follows from
// them, how it ended and who did what. What can be done next is a button; the view does it.
#pragma once

#include "core/royalties/auditservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class Settings;

class AuditDetail : public DetailView
{
    Q_OBJECT

public:
    AuditDetail(Settings &settings, const AuditFile &file, QWidget *parent = nullptr);

    [[nodiscard]] const AuditFile &file() const { return m_file; }

Q_SIGNALS:
    void editWanted();
    void sampleWanted();
    void computeWanted();
    void settleWanted();
    void reopenWanted();
    void closeWanted();
    void addLineWanted();
    void itemWanted(const lianming::AuditItem &item);
    void contractWanted(qint64 contract);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addState();
    void addActs();
    void addSample();
    void addResult(const AuditResult &result);
    void addSettlement(const AuditSettlement &settlement);

    Settings &m_settings;
    AuditFile m_file;
    TableModel<AuditItem> m_items;
};

} // namespace lianming
