import { ArticlesApi, Configuration, ReportToJSON, ResponseError } from './index';

declare const process: { argv: string[] };

/** Submits an article with the client that was generated, reads its report, and asks for one that does not exist. */
async function main(address: string, text: string): Promise<void> {
    const articles = new ArticlesApi(new Configuration({ basePath: address }));
    const submitted = await articles.submitArticle({ articleSubmission: { title: 'Pier', text } });
    const id: string = submitted.id!;
    const read = await articles.getReport({ id });
    let refusal: string | undefined;
    try {
        await articles.getReport({ id: 'nobody-knows-this' });
    } catch (e) {
        refusal = (await (e as ResponseError).response.json()).type;
    }
    console.log(JSON.stringify({ id, submitted: ReportToJSON(submitted), read: ReportToJSON(read), refusal }));
}

main(process.argv[2], process.argv[3]);
