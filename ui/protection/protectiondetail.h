// A registration, or a piece of evidence with its custody, to be read.
#pragma once

#include "core/assets/asset.h"
#include "core/audit/journal.h"
#include "core/protection/protectionservice.h"

#include <QScrollArea>

class QVBoxLayout;

namespace lianming {

class ProtectionDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProtectionDetail(QWidget *parent = nullptr);

    void show(const Registration &registration, const QString &institution, const QList<AssetRow> &assets,
              const QList<HistoryEntry> &history, QDate today);
    void show(const Evidence &evidence, const AssetRow &asset, const QList<Custody> &custody);
    using QScrollArea::show;

Q_SIGNALS:
    void assetWanted(qint64 asset);
    void editWanted();
    void verifyWanted();
    void exportWanted();

private:
    QVBoxLayout *begin(const QString &title);
    void addFacts(QVBoxLayout *column, const QList<std::pair<QString, QString>> &facts);
    void addHead(QVBoxLayout *column, const QString &text);
    void addAsset(QVBoxLayout *column, const AssetRow &asset);
};

} // namespace lianming
