// One period of one contract: where it stands, the figures that were found, the lines that raise a question, and why.
#pragma once

#include "core/royalties/royaltyservice.h"
#include "ui/models/tablemodel.h"

#include <QWidget>

class QVBoxLayout;

namespace lianming {

struct Session;

class StatementView : public QWidget
{
    Q_OBJECT

public:
    struct Content {
        InboxRow row;
        std::optional<RoyaltyPeriodRow> result;
        QList<ExceptionLine> exceptions;
        std::optional<OrderedJson> why; ///< of the period
    };

    StatementView(Session &session, const Content &content, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    void importWanted();
    void noSalesWanted();
    void calculateWanted();
    void approveWanted();
    void reopenWanted();
    void closeWanted();
    void pdfWanted();
    void contractWanted(qint64 contract);
    /// Why a line earned what it earned.
    void lineWanted(qint64 line);

private:
    void addHead(QVBoxLayout *column, QDate today);
    void addFigures(QVBoxLayout *column);

    Content m_content;
    TableModel<ExceptionLine> m_exceptions;
};

} // namespace lianming
