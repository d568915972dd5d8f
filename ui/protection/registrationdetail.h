// A registration to be read: what it is, until when, its papers, documents, renewals and uses, and what it protects.
#pragma once

#include "core/assets/asset.h"
#include "core/audit/journal.h"
#include "core/protection/registrationservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

/// A registration with what is shown beside it.
struct OpenedRegistration {
    RegistrationFile file;
    QString institutionEn;
    QString institutionZh;
    QList<AssetRow> assets;
    QList<HistoryEntry> history;
};

class RegistrationDetail : public DetailView
{
    Q_OBJECT

public:
    explicit RegistrationDetail(QWidget *parent = nullptr);

    void show(const OpenedRegistration &opened, QDate today);
    using DetailView::show;

Q_SIGNALS:
    void assetWanted(qint64 asset);
    void editWanted();
    void renewWanted();
    void useWanted();
    void useWithdrawn(qint64 use, qint64 version);
    void attachWanted();
    void paperWanted(int paper); ///< a RegistrationPaper
    void copyWanted(const QString &sha256, const QString &name);
    void archiveWanted();

private:
    void addStanding(const RegistrationFile &file, QDate today);
    void addButtons(const RegistrationFile &file, QDate today);
    void addPapers(const RegistrationFile &file);
    void addDocument(const Attachment &document);
};

} // namespace lianming
