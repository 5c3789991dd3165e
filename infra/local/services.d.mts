export declare const services: readonly string[];
